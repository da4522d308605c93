internal import HTTPTypes
internal import SeamstressJSON
internal import SeamstressRuntime

/// Runs one command with all its parameters, and writes what comes of it.
struct Caller {
  let tool: CommandLineTool
  let command: Command
  let globals: GlobalValues
  let api: APIDescription

  private var payload: Payload { Payload(command: command, envelope: tool.connector.envelope) }
  private var report: CallReport { CallReport(tool, globals, payload) }

  /// Returns the exit status.
  func call(_ inputs: Inputs) async throws -> Int32 {
    if globals.isSet("curl") { return try await rehearse(inputs) }
    let request = try APIRequest(command, inputs, file: file)
    let wait = try globals.waiting()
    let wish = ConnectionWish(
      api: api, globals: globals, environment: tool.environment, security: command.security,
      isRehearsal: false,
      configure: { [configure = tool.configureClient] configuration in
        configuration.polling = wait.map { .wait(timeout: $0) } ?? .never
        configure(&configuration)
      })
    let client = try tool.connector.connect(wish).client
    report.announce(command)
    do {
      try await send(request, client)
      return 0
    } catch let error as APIError {
      report.fail(error)
    } catch let error as AnswerError {
      report.complain(error)
    }
    return 1
  }

  private func send(_ request: APIRequest, _ client: APIClient) async throws {
    switch command.result {
    case .events: try await stream(EventStream(client, request, options, as: .events))
    case .lines: try await stream(EventStream(client, request, options, as: .lines))
    case .bytes: report.write(bytes: try await client.response(request, options).bytes)
    case .text: report.write(text: try await client.fetchText(request, options))
    case .value(let key):
      guard command.isPolled, let polling = api.polling else {
        return try await list(request, client, at: key)
      }
      let state: JSON = try await client.fetchAndPoll(request, options, at: key, polling: polling)
      report.write(key.map { .object([$0: state]) } ?? state)
    case .void: try await list(request, client, at: nil)
    }
  }

  private var options: RequestOptions { RequestOptions() }

  /// A file on disk, or standard input for `-`.
  private func file(_ path: String, _ contentType: String?) throws(UsageError) -> FilePart {
    guard path == "-" else {
      return FilePart(path: path, contentType: contentType ?? FilePart.octets)
    }
    guard let bytes = tool.console.readInput() else {
      throw UsageError("There is nothing on standard input to send")
    }
    return FilePart(bytes, contentType: contentType ?? FilePart.octets)
  }

  /// A value or, where all of them are wanted, the items of all pages.
  private func list(_ request: APIRequest, _ client: APIClient, at key: String?) async throws {
    guard globals.isSet("all") else {
      let response = try await client.response(request, options)
      guard let json = try? payload.json(of: response.bytes) else {
        throw AnswerError(status: response.status, type: response.headers[.contentType])
      }
      return report.write(json)
    }
    guard let pagination = command.pages.flatMap(Pagination.init) else {
      throw UsageError("--all: \(command.path) does not come in pages")
    }
    let pages = Pages<JSON>(client, request, options, at: key ?? "", by: pagination)
    let items = JSON.array(try await pages.all())
    let path = key?.split(separator: ".") ?? []
    report.write(path.reversed().reduce(items) { .object([String($1): $0]) })
  }

  private func stream(_ items: EventStream<JSON>) async throws {
    for try await item in items { report.write(line: item) }
  }

  // MARK: cURL

  private func rehearse(_ inputs: Inputs) async throws -> Int32 {
    // Files are named, not read.
    let request = try APIRequest(command, inputs) { _, type throws(UsageError) in
      FilePart([UInt8](), contentType: type ?? FilePart.octets)
    }
    let transport = CapturingTransport()
    let wish = ConnectionWish(
      api: api, globals: globals, environment: tool.environment, security: command.security,
      isRehearsal: true,
      configure: { $0.transport = transport })
    let connection = try tool.connector.connect(wish)
    do {
      _ = try await connection.client.response(request, options)
    } catch let error as APIError {
      throw UsageError("\(error)")
    }
    guard let captured = await transport.request else {
      throw UsageError("There is no cURL call for \(command.path)")
    }
    let own = Set(connection.client.configuration.fixedHeaders.keys.map { $0.lowercased() })
    let call = CurlCall(
      request: captured, disguises: connection.disguises, ignoredHeaders: own,
      parts: command.body == .multipart ? parts(inputs) : [],
      file: command.body == .bytes ? inputs.body(of: command) : nil)
    tool.console.print(call.text)
    return 0
  }

  private func parts(_ inputs: Inputs) -> [String] {
    command.parameters.enumerated().flatMap { index, parameter -> [String] in
      guard parameter.place == .member, let value = inputs.values[index] else { return [] }
      let mark = parameter.kind == .file ? "@" : ""
      let headers = self.headers(of: parameter, inputs)
      return (value.array ?? [value]).map {
        "\(parameter.name)=\(mark)\($0.plainText)\(headers)"
      }
    }
  }

  /// `;headers="X-Trace: 1"` for each header of a part, as cURL has it.
  private func headers(of part: Parameter, _ inputs: Inputs) -> String {
    command.parameters.enumerated().map { index, parameter in
      guard parameter.place == .partHeader, parameter.part == part.name,
        let value = inputs.values[index]
      else { return "" }
      return ";headers=\"\(parameter.name): \(value.plainText)\""
    }.joined()
  }
}

extension Inputs {
  /// The whole body, as it was given.
  fileprivate func body(of command: Command) -> String? {
    command.parameters.firstIndex { $0.place == .body }.flatMap { values[$0]?.plainText }
  }
}

extension Pagination {
  fileprivate init?(_ json: JSON) {
    let parameter = json["parameter"]?.string ?? ""
    let more = json["more"]?.string
    switch json["style"]?.string {
    case "cursor":
      self = .cursor(parameter: parameter, next: json["next"]?.string ?? "", more: more)
    case "page": self = .page(parameter: parameter, more: more)
    case "link": self = .link
    default: return nil
    }
  }
}
