internal import HTTPTypes
public import SeamstressJSON

extension APIRequest {
  /// Adds a part to a multipart form; nil leaves it out.
  ///
  /// A string, number or boolean is sent as text, an object as JSON, and an array as one part for
  /// each item (OpenAPI 3.1 §4.8.15, the default content types). With a `contentType` that says
  /// JSON, the value is one part of JSON, whatever it is.
  public mutating func part<Value: JSONWritable>(
    _ name: String, _ value: Value?, contentType: String? = nil
  ) {
    guard let value else { return }
    do {
      let json = try JSON(encoding: value)
      if let contentType, contentType.lowercased().contains("json") {
        add(name, json.description, contentType)
      } else if case .array(let items) = json {
        for item in items { add(name, item, contentType) }
      } else {
        add(name, json, contentType)
      }
    } catch {
      fail("the part \"\(name)\" cannot be written: \(error)")
    }
  }

  /// Adds a file to a multipart form; nil leaves it out.
  ///
  /// - Parameter contentType: what the document says of files that do not say it themselves.
  public mutating func part(_ name: String, _ file: FilePart?, contentType: String? = nil) {
    guard let file else { return }
    let own = file.contentType
    let type = own == FilePart.octets ? contentType ?? own : own
    do {
      add(name, file.filename ?? "blob", type, try file.body(), headers: file.headers)
    } catch {
      fail(error.text)
    }
  }

  /// Adds files under one name, each as a part of its own (RFC 7578 §4.3).
  public mutating func part(_ name: String, _ files: [FilePart]?, contentType: String? = nil) {
    for file in files ?? [] { part(name, file, contentType: contentType) }
  }

  private mutating func add(_ name: String, _ json: JSON, _ contentType: String?) {
    switch json {
    case .null: break
    case .string(let text): add(name, text, contentType)
    case .bool, .number: add(name, json.description, contentType)
    case .array, .object: add(name, json.description, contentType ?? "application/json")
    }
  }

  private mutating func add(_ name: String, _ text: String, _ contentType: String?) {
    add(name, nil, contentType, RequestBody(Array(text.utf8)))
  }

  private mutating func add(
    _ name: String, _ filename: String?, _ contentType: String?, _ body: RequestBody,
    headers: HTTPFields = [:]
  ) {
    if let contentType, !HTTPField.isValidValue(contentType) {
      return fail("the content type of part \"\(name)\" cannot be sent in a header")
    }
    var form = MultipartForm()
    if case .multipart(let begun) = content { form = begun }
    content = .none
    var headers = headers
    for own in [HTTPField.Name.contentType, .contentDisposition] { headers[own] = nil }
    form.add(
      .init(
        name: name, filename: filename, contentType: contentType, headers: headers, body: body))
    content = .multipart(form)
  }
}
