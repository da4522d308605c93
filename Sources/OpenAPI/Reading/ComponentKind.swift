/// What a reference may lead to: where its definitions stand, and what happens without one.
struct ComponentKind: Sendable {
  /// The field of `components` that holds the definitions.
  let section: String
  let effect: String
  let omission: Omission.Kind?

  static let parameter = Self(
    section: "parameters", effect: "the parameter is left out", omission: .parameter)
  static let header = Self(
    section: "headers", effect: "the header is left out", omission: .header)
  static let requestBody = Self(
    section: "requestBodies", effect: "the operation has no body", omission: .requestBody)
  static let response = Self(
    section: "responses", effect: "the response is left out", omission: .response)
  static let mediaType = Self(
    section: "mediaTypes", effect: "the media type is left out", omission: .mediaType)
  static let securityScheme = Self(
    section: "securitySchemes", effect: "the scheme is left out", omission: .securityScheme)
  static let pathItem = Self(
    section: "pathItems", effect: "the path is left out", omission: .pathItem)
  static let example = Self(
    section: "examples", effect: "the example is left out", omission: nil)
  static let link = Self(section: "links", effect: "the link is left out", omission: nil)
  static let callback = Self(
    section: "callbacks", effect: "the callback is left out", omission: nil)
}
