internal import Foundation

/// What a value keeps in memory of its own, to be allocated and freed once more without reading
/// anything: below that no reader that makes the same values can come.
///
///     let memory = Memory(of: devices)
///     let cost = seconds { memory.makeAndFree() }
struct Memory {
  /// Texts that do not fit into a `String` itself. Those that are shared are there once.
  private var texts: [[UInt8]] = []
  /// The bytes of each array, dictionary and box.
  private var sizes: [Int] = []

  init(of value: Any) {
    var seen: Set<UnsafePointer<UInt8>> = []
    add(value, &seen)
  }

  func makeAndFree() {
    var strings: [String] = []
    strings.reserveCapacity(texts.count)
    var pieces: [UnsafeMutableRawPointer] = []
    pieces.reserveCapacity(sizes.count)
    for text in texts { strings.append(String(decoding: text, as: UTF8.self)) }
    for size in sizes { pieces.append(.allocate(byteCount: size, alignment: 16)) }
    for piece in pieces { piece.deallocate() }
  }

  private mutating func add(_ value: Any, _ seen: inout Set<UnsafePointer<UInt8>>) {
    if let text = value as? String { return add(text, &seen) }
    if value is UUID || value is Date { return }
    let mirror = Mirror(reflecting: value)
    var size = 0
    for child in mirror.children {
      size += Self.stride(of: child.value)
      add(child.value, &seen)
    }
    switch mirror.displayStyle {
    case .collection, .dictionary: if size > 0 { sizes.append(Self.headSize + size) }
    case .class: sizes.append(Self.boxHeadSize + size)
    default: break
    }
  }

  private mutating func add(_ text: String, _ seen: inout Set<UnsafePointer<UInt8>>) {
    guard text.utf8.count > 15 else { return }
    let isNew = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { seen.insert($0).inserted }
    }
    if isNew != false { texts.append(Array(text.utf8)) }
  }

  /// What the runtime writes before the elements of an array, and before what is in a box.
  private static let headSize = 32
  private static let boxHeadSize = 16

  private static func stride(of value: Any) -> Int {
    func stride<Value>(_ value: Value) -> Int { MemoryLayout<Value>.stride }
    return _openExistential(value, do: stride)
  }
}
