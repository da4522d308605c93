internal import SeamstressJSON

extension JSONReader {
  /// The value at a dotted path, this one for an empty path, nil where a member on the way is missing or no object.
  func find(_ path: String) -> JSONReader? {
    var reader = self
    for name in path.split(separator: ".") {
      guard let next = reader.member(String(name)) else { return nil }
      reader = next
    }
    return reader
  }
}
