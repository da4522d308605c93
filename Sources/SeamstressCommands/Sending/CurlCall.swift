internal import Foundation
internal import HTTPTypes
internal import SeamstressJSON
internal import SeamstressRuntime

/// The cURL call that sends the same request, for a POSIX shell. Secrets are variables in it.
///
///     curl --include --request POST "https://connect.getseam.com/acs/credentials/assign" \
///       --header "Authorization: Bearer $SEAM_API_KEY" \
///       --json @- <<EOF
///     {
///       "acs_user_id": "143f…"
///     }
///     EOF
struct CurlCall {
  let request: TransportRequest
  let disguises: [Connection.Disguise]
  /// Names of headers that are the client's own affair.
  let ignoredHeaders: Set<String>
  /// `name=value` and `name=@path` of a multipart form.
  let parts: [String]
  /// The path of the file that is the whole body.
  let file: String?

  var text: String {
    let head = request.head
    var lines = ["curl --include --request \(head.method.rawValue) \(quoted(url))"]
    lines += headers
    var document: String?
    if !parts.isEmpty {
      lines += parts.map { "--form \(quoted($0))" }
    } else if let file {
      lines.append("--data-binary \(quoted("@" + file))")
    } else if let bytes = request.body?.bytes, !bytes.isEmpty {
      let text = String(decoding: bytes, as: UTF8.self)
      if let json = try? JSON(parsing: bytes) {
        document = JSONText.pretty(json)
        lines.append(isJSON ? "--json @-" : "--data-binary @-")
      } else {
        lines.append("--data-binary \(quoted(text))")
      }
    }
    let call = lines.joined(separator: " \\\n  ")
    return document.map { call + hereDocument($0) } ?? call
  }

  private var url: String {
    "\(request.head.scheme ?? "https")://\(request.head.authority ?? "")\(request.head.path ?? "/")"
  }

  private var isJSON: Bool {
    request.head.headerFields[.contentType] == "application/json" && parts.isEmpty
  }

  private var headers: [String] {
    let fields = request.head.headerFields.filter { field in
      if ignoredHeaders.contains(field.name.canonicalName) { return false }
      if field.name == .contentType { return !isJSON && parts.isEmpty }
      return field.name != .accept || field.value != "application/json"
    }
    let authorization = fields.filter { $0.name == .authorization }
    let others = fields.filter { $0.name != .authorization }
    return (authorization + others).map { field in
      let text = "\(field.name.rawName): \(field.value)"
      if let secret = disguises.first(where: { $0.isBasic(field.value) }) {
        return "--user \"$\(secret.variable)\""
      }
      return "--header \(quoted(text))"
    }
  }

  /// In double quotes, where nothing but a disguise becomes a variable.
  private func quoted(_ text: String) -> String {
    var result = ""
    for character in text {
      if ["\"", "\\", "$", "`"].contains(character) { result += "\\" }
      result.append(character)
    }
    for disguise in disguises {
      result = result.replacing(disguise.text, with: "$\(disguise.variable)")
    }
    return "\"\(result)\""
  }

  /// A shell leaves the lines alone if their end is quoted; needed where it would see something.
  private func hereDocument(_ text: String) -> String {
    let isPlain = !text.contains { ["\\", "$", "`"].contains($0) }
    return " <<\(isPlain ? "EOF" : "'EOF'")\n\(text)\nEOF"
  }
}

extension Connection.Disguise {
  /// Whether a header holds this text as a user without a password (RFC 7617).
  fileprivate func isBasic(_ value: String) -> Bool {
    value == "Basic " + Data("\(text):".utf8).base64EncodedString()
  }
}
