internal import Dispatch

/// A digest that another core computes meanwhile, for bytes that are there long before it is needed.
final class PendingDigest: @unchecked Sendable {
  private let group = DispatchGroup()
  /// Written once, before the group is left, and read only after that.
  private var digest = ""

  init(of bytes: [UInt8]) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      digest = SHA256.hexDigest(of: bytes)
    }
  }

  var value: String {
    group.wait()
    return digest
  }
}
