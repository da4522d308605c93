// Made from templates/ by scripts/generate.
// swift-format-ignore-file

enum EmbeddedTemplates {
  static let files: [(path: String, text: String)] = [
    (#"files/client.mustache"#, ##"""
{{! view: ClientFile }}
{{header}}

{{#foundation}}
{{foundation}} import Foundation
{{/foundation}}
{{#isPublic}}
@_exported public import SeamstressJSON
@_exported public import SeamstressRuntime
{{/isPublic}}
{{^isPublic}}
{{#codec}}
{{codec}} import SeamstressJSON
{{/codec}}
{{access}} import SeamstressRuntime
{{/isPublic}}

{{#documentation}}
{{documentation}}
{{/documentation}}
{{access}} struct {{name}}: GeneratedClient {
  {{access}} let client: APIClient

  {{access}} init(client: APIClient) {
    self.client = client
  }
  {{#children}}

  {{> operations/accessor}}
  {{/children}}
}

extension {{name}} {
  /// Where the API is served; the first is the one to use if none is chosen.
  {{access}} static let servers: [Server] = [
    {{#servers}}
    {{.}},
    {{/servers}}
  ]

  /// How a caller proves who it is, by the names that the operations ask for.
  {{#hasNoSchemes}}
  {{access}} static let securitySchemes: SecuritySchemes = [:]
  {{/hasNoSchemes}}
  {{^hasNoSchemes}}
  {{access}} static let securitySchemes: SecuritySchemes = [
    {{#schemes}}
    {{.}},
    {{/schemes}}
  ]
  {{/hasNoSchemes}}
  {{#hasOperationServers}}

  /// Servers that single operations name.
  {{access}} static let trustedServers: [String] = [
    {{#operationServers}}
    {{.}},
    {{/operationServers}}
  ]
  {{/hasOperationServers}}
  {{#polling}}

  /// How methods wait for what the server does in the background.
  {{access}} static let polling = {{polling}}
  {{/polling}}
}
{{#hasMethods}}

extension {{name}} {
  {{#methods}}
  {{^-first}}

  {{/-first}}
  {{> operations/method}}
  {{/methods}}
}
{{/hasMethods}}

"""##),
    (#"files/commands.mustache"#, ##"""
{{! view: CommandFile }}
{{header}}

{{access}} import SeamstressCommands

/// The command line of {{title}}: each row is a command and, as JSON, what it takes and gives.
{{access}} let {{name}} = CommandTable(
  api: {{api}},
  groups: [
    {{#groups}}
    {{.}},
    {{/groups}}
  ],
  commands: [
    {{#commands}}
    {{.}},
    {{/commands}}
  ])

"""##),
    (#"files/group.mustache"#, ##"""
{{! view: GroupFile }}
{{header}}

{{#foundation}}
{{foundation}} import Foundation
{{/foundation}}
{{#codec}}
{{codec}} import SeamstressJSON
{{/codec}}
{{access}} import SeamstressRuntime

extension {{parent}} {
  {{#documentation}}
  {{documentation}}
  {{/documentation}}
  {{access}} struct {{name}}: OperationGroup {
    {{access}} let client: APIClient

    {{access}} init(client: APIClient) {
      self.client = client
    }
    {{#children}}

    {{> operations/accessor}}
    {{/children}}
  }
}
{{#hasMethods}}

extension {{path}} {
  {{#methods}}
  {{^-first}}

  {{/-first}}
  {{> operations/method}}
  {{/methods}}
}
{{/hasMethods}}
{{#types}}

{{> types/extension}}
{{/types}}

"""##),
    (#"files/headers.mustache"#, ##"""
{{! view: HeadersFile }}
{{header}}

{{#foundation}}
{{foundation}} import Foundation
{{/foundation}}
{{#codec}}
{{codec}} import SeamstressJSON
{{/codec}}
{{access}} import SeamstressRuntime

extension {{client}} {
  /// The headers that responses are documented to have, with the types of their values:
  ///
  ///     let response = try await client.raw { try await $0.… }
  ///     response[{{client}}.ResponseHeaders.…]
  {{access}} enum ResponseHeaders {
    {{#headers}}
    {{^-first}}

    {{/-first}}
    {{#documentation}}
    {{documentation}}
    {{/documentation}}
    {{#deprecation}}
    @available(*, deprecated{{deprecation}})
    {{/deprecation}}
    {{access}} static let {{name}} = ResponseHeader<{{type}}>({{wireName}}{{#explode}}, explode: true{{/explode}})
    {{/headers}}
  }
}

"""##),
    (#"files/type.mustache"#, ##"""
{{! view: TypeFile }}
{{header}}

{{#usesFoundation}}
{{access}} import Foundation
{{/usesFoundation}}
{{#usesCodec}}
{{access}} import SeamstressJSON
{{/usesCodec}}
{{#usesRuntime}}
{{access}} import SeamstressRuntime
{{/usesRuntime}}

{{#declaration}}
{{> types/declaration}}
{{/declaration}}

"""##),
    (#"operations/accessor.mustache"#, #"""
{{! view: Accessor }}
{{access}} var {{name}}: {{type}} { {{type}}(client: client) }

"""#),
    (#"operations/method.mustache"#, ##"""
{{! view: Method }}
{{#documentation}}
{{documentation}}
{{/documentation}}
{{#deprecation}}
@available(*, deprecated{{deprecation}})
{{/deprecation}}
{{#unavailable}}
@available(*, unavailable, message: {{unavailable}})
{{/unavailable}}
{{access}} func {{name}}({{parameters}}){{effects}} {
  {{#isMutated}}var{{/isMutated}}{{^isMutated}}let{{/isMutated}} request = APIRequest({{request}})
  {{#inputs}}
  request.{{.}}
  {{/inputs}}
  {{send}}
}

"""##),
    (#"types/declaration.mustache"#, ##"""
{{! view: Declaration }}
{{#structure}}
{{> types/struct}}
{{/structure}}
{{#enumeration}}
{{> types/enum}}
{{/enumeration}}
{{#union}}
{{> types/union}}
{{/union}}
{{#responses}}
{{> types/responses}}
{{/responses}}
{{#extension}}

{{> types/extension}}
{{/extension}}

"""##),
    (#"types/enum.mustache"#, ##"""
{{! view: Enum }}
{{#documentation}}
{{documentation}}
{{/documentation}}
{{access}} enum {{name}}: {{conformance}} {
  {{#cases}}
  case {{name}}
  {{/cases}}
  {{#isOpen}}
  /// A value that the API learnt after this code was made.
  case unknown({{rawType}})
  {{/isOpen}}

  {{access}} static let known = JSONCases<Self>({{values}}) {
    switch $0 {
    {{#cases}}
    {{^-last}}case {{position}}{{/-last}}{{#-last}}default{{/-last}}: .{{member}}
    {{/cases}}
    }
  }
  {{^isOpen}}

  {{access}} init?(rawValue: {{rawType}}) {
    guard let value = Self.known[rawValue] else { return nil }
    self = value
  }
  {{/isOpen}}

  {{access}} var rawValue: {{rawType}} {
    switch self {
    {{#cases}}
    case .{{member}}: {{value}}
    {{/cases}}
    {{#isOpen}}
    case .unknown(let rawValue): rawValue
    {{/isOpen}}
    }
  }
}

"""##),
    (#"types/extension.mustache"#, ##"""
{{! view: Extension }}
extension {{path}} {
  {{#declarations}}
  {{^-first}}

  {{/-first}}
  {{> types/declaration}}
  {{/declarations}}
}

"""##),
    (#"types/property.mustache"#, ##"""
{{! view: Property }}
{{#documentation}}
{{documentation}}
{{/documentation}}
{{#deprecation}}
@available(*, deprecated{{deprecation}})
{{access}} var {{name}}: {{type}} { self.{{storage}} }
{{#boxing}}{{boxing}} {{/boxing}}private {{keyword}} {{storage}}: {{type}}
{{/deprecation}}
{{^deprecation}}
{{#boxing}}{{boxing}} {{/boxing}}{{access}} {{keyword}} {{name}}: {{type}}
{{/deprecation}}

"""##),
    (#"types/responses.mustache"#, ##"""
{{! view: Responses }}
{{#documentation}}
{{documentation}}
{{/documentation}}
{{access}} enum {{name}}: ReadableByStatus {
  {{#variants}}
  {{#documentation}}
  {{documentation}}
  {{/documentation}}
  case {{name}}{{#type}}({{type}}){{/type}}
  {{/variants}}
  /// A success that the document does not describe.
  case unknown(SeamstressRuntime.APIResponse)

  {{access}} init(from response: ResponseReader) throws(APIError) {
    switch response.status {
    {{#variants}}
    case {{pattern}}: self = .{{member}}{{#read}}({{read}}){{/read}}
    {{/variants}}
    default: self = .unknown(response.whole)
    }
  }
}

"""##),
    (#"types/struct.mustache"#, ##"""
{{! view: Struct }}
{{#documentation}}
{{documentation}}
{{/documentation}}
{{access}} struct {{name}}: JSONModel {
  {{#properties}}
  {{> types/property}}
  {{/properties}}
  {{#additional}}
  /// Members beyond those above.
  {{access}} {{keyword}} additionalProperties: [String: {{additional}}]
  {{/additional}}

  {{access}} init({{parameters}}) {
    {{#properties}}
    {{^boxing}}
    self.{{storage}} = {{name}}
    {{/boxing}}
    {{/properties}}
    {{#hasAdditional}}
    self.additionalProperties = additionalProperties
    {{/hasAdditional}}
    {{! Boxes last: they branch, and what is set after a branch has the whole value copied. }}
    {{#properties}}
    {{#boxing}}
    self.{{storage}} = {{name}}
    {{/boxing}}
    {{/properties}}
  }

  {{access}} init(from json: JSONReader) throws(JSONError) {
    let object = try json.object(Self.keys)
    {{#members}}
    try self.init({{members}})
    {{/members}}
    {{^members}}
    try object.finish()
    {{/members}}
  }

  {{access}} func write(to json: inout JSONWriter) {
    json.beginObject(Self.keys)
    {{#properties}}
    json.{{write}}
    {{/properties}}
    {{#hasAdditional}}
    json.additional(additionalProperties)
    {{/hasAdditional}}
    json.endObject()
  }

  private static let keys = JSONKeys({{keys}})
}

"""##),
    (#"types/union.mustache"#, ##"""
{{! view: Union }}
{{#documentation}}
{{documentation}}
{{/documentation}}
{{access}} {{#isIndirect}}indirect {{/isIndirect}}enum {{name}}: JSONModel{{conformances}} {
  {{#variants}}
  {{#documentation}}
  {{documentation}}
  {{/documentation}}
  case {{name}}({{type}})
  {{/variants}}
  /// A value of a kind that the API learnt after this code was made.
  case unknown(JSON)

  {{access}} init(from json: JSONReader) throws(JSONError) {
    switch {{selector}} {
    {{#variants}}
    case {{pattern}}: self = .{{member}}(try {{type}}(from: json))
    {{/variants}}
    default: self = .unknown(json.value())
    }
  }

  {{access}} func write(to json: inout JSONWriter) {
    switch self {
    {{#variants}}
    {{#tag}}
    case .{{member}}(let value):
      json.tag({{tag}})
      value.write(to: &json)
    {{/tag}}
    {{^tag}}
    case .{{member}}(let value): value.write(to: &json)
    {{/tag}}
    {{/variants}}
    case .unknown(let value): value.write(to: &json)
    }
  }

  {{#literals}}
  {{access}} init({{label}} value: {{type}}) { self = .{{member}}(value) }

  {{/literals}}
  {{#table}}
  {{table}}
  {{/table}}
}

"""##),
  ]
}
