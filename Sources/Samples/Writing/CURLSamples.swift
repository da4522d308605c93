internal import SeamstressBlueprint
internal import SeamstressJSON

/// Writes requests for cURL, by the method that the description documents.
///
///     curl --include --request POST "https://connect.getseam.com/acs/credentials/assign" \
///       --header "Authorization: Bearer $SEAM_API_KEY" \
///       --json @- <<EOF
///     { … }
///     EOF
struct CURLSamples {
  private let blueprint: Blueprint
  private let credentials: CURLCredentials

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    credentials = CURLCredentials(blueprint)
  }

  func code(_ operation: OperationPlan, _ request: SampleRequest) -> String? {
    let parts = RequestParts(operation, request)
    let (headers, query) = credentials.parts(operation)
    var url = ShellText.quotedPart(address(operation) + parts.target)
    if !query.isEmpty {
      url = "\(url)\(parts.hasQuery ? "&" : "?")\(.joined(query, by: "&"))"
    }
    let method = ShellText.bareWord(parts.method)
    let isPlain = query.isEmpty
    let target = isPlain ? ShellText.word(address(operation) + parts.target) : "\"\(url)\""
    var lines: [ShellText] = ["curl --include --request \(method) \(target)"]
    lines += headers
    lines += parts.headers.map { "--header \(.word("\($0.name): \($0.value)"))" }
    if !parts.cookies.isEmpty {
      let text = parts.cookies.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
      lines.append("--cookie \(.word(text))")
    }
    lines += body(operation, parts)
    return ShellText.joined(lines, by: " \\\n  ").text
  }

  /// The server without a slash at its end; a relative one has no place to be asked at.
  private func address(_ operation: OperationPlan) -> String {
    var text = operation.server ?? blueprint.servers.first.map(filled) ?? ""
    while text.hasSuffix("/") { text.removeLast() }
    return text.contains("://") ? text : "https://api.example.com" + text
  }

  private func filled(_ server: Blueprint.Server) -> String {
    server.variables.reduce(server.url) { url, variable in
      url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
        .joined(separator: variable.defaultValue)
    }
  }

  private func body(_ operation: OperationPlan, _ parts: RequestParts) -> [ShellText] {
    guard let body = parts.body else { return [] }
    switch operation.body {
    case .form:
      return (body.object ?? [:]).map { member in
        "--data-urlencode \(.word(member.name + "=" + member.value.plainText))"
      }
    case .multipart: return form(operation, body.object ?? [:], parts)
    case .text(let mediaType):
      return [
        "--header \(.word("Content-Type: \(mediaType)"))",
        "--data-raw \(.word(body.plainText))",
      ]
    case .bytes(let mediaType):
      return [
        "--header \(.word("Content-Type: \(mediaType)"))",
        "--data-binary \(.word("@" + body.plainText))",
      ]
    case .json(let mediaType), .members(let mediaType): return json(body, mediaType)
    case .none: return json(body, "application/json")
    }
  }

  private func json(_ body: JSON, _ mediaType: String) -> [ShellText] {
    let document = ShellText.hereDocument(PrettyJSON.text(body))
    if mediaType == "application/json" { return ["--json @- \(document)"] }
    return ["--header \(.word("Content-Type: \(mediaType)"))", "--data-binary @- \(document)"]
  }

  private func form(
    _ operation: OperationPlan, _ object: JSONObject, _ parts: RequestParts
  ) -> [ShellText] {
    object.flatMap { member -> [ShellText] in
      let argument = operation.arguments.first { $0.wireName == member.name }
      let values = member.value.array ?? [member.value]
      let headers = parts.partHeaders.filter { $0.part == member.name }
        .map { ";headers=\(Self.formQuoted("\($0.name): \($0.value)"))" }.joined()
      return values.map { value in
        if !headers.isEmpty {
          let text = "\(member.name)=\(Self.formQuoted(value.plainText))\(headers)"
          return "--form \(.word(text))"
        }
        return argument?.type.isFile == true
          ? "--form \(.word("\(member.name)=@\(value.plainText)"))"
          : "--form-string \(.word("\(member.name)=\(value.plainText)"))"
      }
    }
  }
}

extension CURLSamples {
  /// As `--form` takes texts that may hold semicolons.
  private static func formQuoted(_ text: String) -> String {
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
    return "\"\(escaped)\""
  }
}

extension TypeReference {
  fileprivate var isFile: Bool {
    switch self {
    case .file: true
    case .array(let item), .optional(let item): item.isFile
    default: false
    }
  }
}

extension JSON {
  /// A scalar as its text, anything else as JSON.
  var plainText: String {
    switch self {
    case .string(let text): text
    default: JSONEncoding.text(self)
    }
  }
}
