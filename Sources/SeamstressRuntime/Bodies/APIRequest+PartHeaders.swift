internal import HTTPTypes
public import SeamstressJSON

extension APIRequest {
  /// Adds a header to a part of a multipart form, whichever of the two is said first; nil leaves it
  /// out. Where a list makes several parts, each has it; where there is no such part, nobody has.
  public mutating func partHeader<Value: JSONWritable>(
    _ part: String, _ name: String, _ value: Value?, style: ParameterStyle = .simple,
    explode: Bool = false
  ) {
    guard let value, let content = encode(name, value, style),
      let text = ParameterEncoder.header(content, explode: explode)
    else { return }
    guard let field = HTTPField.Name(name), HTTPField.isValidValue(text) else {
      return fail("the header \"\(name)\" of part \"\(part)\" cannot be sent")
    }
    partHeaders.append(PartHeader(part: part, field: HTTPField(name: field, value: text)))
  }
}

/// A header that waits for its part.
struct PartHeader: Sendable {
  let part: String
  let field: HTTPField
}

extension MultipartForm {
  /// The form with headers of the operation. What a file says itself stays.
  func adding(_ headers: [PartHeader]) -> MultipartForm {
    guard !headers.isEmpty else { return self }
    var form = MultipartForm()
    for var part in parts {
      for header in headers where header.part == part.name {
        if part.headers[header.field.name] == nil { part.headers.append(header.field) }
      }
      form.add(part)
    }
    return form
  }
}
