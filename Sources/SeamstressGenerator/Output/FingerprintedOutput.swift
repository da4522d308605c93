internal import Dispatch
internal import SeamstressEmission

/// What is to be written, with the digests that its manifest will hold. They are the dearest part
/// of planning, and planning is done twice: once to see whether there is anything to do, and once
/// more under the lock.
struct FingerprintedOutput {
  /// In the order of their paths.
  let files: [GeneratedFile]
  let entries: [OutputManifest.Entry]
  let inputs: [OutputManifest.Entry]
  /// Lines of all files together.
  let lines: Int

  init(_ files: [GeneratedFile], inputs: [OutputDirectory.Input]) {
    self.files = files.sorted { $0.path < $1.path }
    let digests = Self.digests(of: inputs.map(\.bytes) + self.files.map(\.contents))
    self.inputs = zip(inputs, digests).map { .init(name: $0.name, digest: $1) }
    entries = zip(self.files, digests.dropFirst(inputs.count)).map {
      .init(name: $0.path, digest: $1)
    }
    lines = files.reduce(into: 0) { $0 += Self.lines(of: $1.contents) }
  }

  /// On all cores, since each digest is work of its own.
  private static func digests(of contents: [[UInt8]]) -> [String] {
    [String](unsafeUninitializedCapacity: contents.count) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      // Safe because each iteration writes a slot of its own, and all have ended before `count`.
      nonisolated(unsafe) let results = base
      DispatchQueue.concurrentPerform(iterations: contents.count) { index in
        (results + index).initialize(to: SHA256.hexDigest(of: contents[index]))
      }
      count = contents.count
    }
  }

  private static func lines(of contents: [UInt8]) -> Int {
    contents.withUnsafeBufferPointer { bytes in
      bytes.reduce(into: 0) { $0 &+= $1 == 0x0A ? 1 : 0 }
    }
  }
}
