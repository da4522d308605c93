internal import SeamstressJSON

/// The parameters of one request, checked.
struct Arguments: Sendable {
  private let values: [String: JSON]

  init(_ values: [String: JSON], _ parameters: [Parameter]) throws(Failure) {
    let faults = parameters.compactMap { parameter in
      parameter.fault(of: values[parameter.name]).map { (parameter.name, $0) }
    }
    if !faults.isEmpty { throw Failure.invalid(faults) }
    let known = Set(parameters.map(\.name))
    self.values = values.filter { known.contains($0.key) }
  }

  subscript(name: String) -> JSON? { values[name] }

  func string(_ name: String) -> String? { values[name]?.string }

  func bool(_ name: String) -> Bool? { values[name]?.bool }

  func int(_ name: String) -> Int? { values[name]?.int }

  func strings(_ name: String) -> [String]? {
    values[name]?.array?.compactMap(\.string)
  }

  /// A parameter that `required` has checked.
  func text(_ name: String) -> String { string(name) ?? "" }

  /// The one of two that is there; both at once are refused.
  func either(_ first: String, _ second: String) throws(Failure) -> (String?, String?) {
    let pair = (string(first), string(second))
    if pair.0 != nil, pair.1 != nil {
      throw .invalidInput("You can only provide one of \(first) or \(second)")
    }
    return pair
  }

  /// The same for the same parameters, whatever their order: what a page cursor is bound to.
  func fingerprint(without name: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (key, value) in values.sorted(by: { $0.key < $1.key }) where key != name {
      for byte in "\(key)=\(value);".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }
}
