import SeamstressOpenAPI

/// Which parts of a multipart body are files: those that hold bytes, and those whose media type is
/// no text (OpenAPI 3.1 §4.8.15).
///
///     image: { type: string, format: binary }                     // OpenAPI 3.0
///     image: { type: string, contentMediaType: image/png }        // OpenAPI 3.1
///     image: {}, and encoding: { image: { contentType: image/png } }
struct PartFiles {
  let shapes: ShapeReader

  /// A file, or a list of files; nil for what is none.
  func type(of schema: Schema, contentType: String?) -> TypeReference? {
    let (end, shape, _) = shapes.destination(of: schema)
    if isFile(end, shape.kind, contentType) { return .file }
    guard case .array(let items?) = shape.kind else { return nil }
    let (item, itemShape, _) = shapes.destination(of: items)
    return isFile(item, itemShape.kind, contentType) ? .array(.file) : nil
  }

  /// What a part is sent as, if the document leaves no choice. A file of one among several types is
  /// what its caller says; a text of several is the first, being as good as the others.
  func mediaType(of schema: Schema, isFile: Bool, contentType: String?) -> String? {
    guard let named = contentType ?? (isFile ? contentMediaType(of: schema) : nil) else {
      return nil
    }
    let types = named.split(separator: ",").map { String($0.drop { $0 == " " }) }
    guard let first = types.first, types.count == 1 || !isFile, !first.contains("*") else {
      return nil
    }
    return isFile && first == "application/octet-stream" ? nil : first
  }

  private func contentMediaType(of schema: Schema) -> String? {
    let (end, shape, _) = shapes.destination(of: schema)
    guard case .array(let items?) = shape.kind else { return end.contentMediaType }
    return shapes.destination(of: items).0.contentMediaType
  }

  private func isFile(_ schema: Schema, _ kind: Shape.Kind, _ contentType: String?) -> Bool {
    switch kind {
    case .bytes: return true
    case .string(nil):
      guard schema.contentEncoding == nil else { return false }
      return (contentType ?? schema.contentMediaType).map(isBinary) ?? false
    case .any(nil): return (contentType ?? schema.contentMediaType).map(isBinary) ?? false
    default: return false
    }
  }

  /// Of several media types, the first.
  private func isBinary(_ mediaTypes: String) -> Bool {
    let first = mediaTypes.prefix { $0 != "," }
    return BodyKind(mediaType: String(first)) == .bytes && first != "*/*"
  }
}
