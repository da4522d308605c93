import Foundation
import SeamKit

// One call over loopback, again and again, by the SDK or as one writes it by hand. The server is a
// process of its own, so that what a client allocates can be counted.
//
//     client-bench serve            prints its address
//     client-bench ours  URL 1000   prints calls and seconds: `calls 1000 seconds 0.51`
//     client-bench hand  URL 1000
//     … 1000 8                     the same, eight at a time

let answer = """
  {"acs_credential":{"acs_credential_id":"acs_credential1","acs_system_id":"acs_system1",\
  "connected_account_id":"connected_account1","acs_user_id":"acs_user1","user_identity_id":null,\
  "display_name":"Front desk code","access_method":"code","code":"824759","card_number":null,\
  "starts_at":"2025-06-16T16:54:17Z","ends_at":"2025-07-01T12:00:00Z",\
  "external_type":"pti_user","external_type_display_name":"PTI user",\
  "is_multi_phone_sync_credential":false,"created_at":"2025-06-16T16:54:17Z",\
  "workspace_id":"seed_workspace_1","is_managed":true,"is_issued":true,\
  "issued_at":"2025-06-16T16:54:17Z","errors":[],"warnings":[{"message":"The credential waits \
  for its system.","warning_code":"waiting_to_be_issued","created_at":"2025-06-16T16:54:17Z"}]},\
  "ok":true}
  """

func measure(_ calls: Int, _ width: Int, _ call: @escaping @Sendable () async throws -> String)
  async throws
{
  // The first call makes what all others use.
  guard try await call() == "acs_credential1" else { throw CocoaError(.coderReadCorrupt) }
  let start = ContinuousClock.now
  try await withThrowingTaskGroup(of: Void.self) { group in
    for lane in 0..<width {
      group.addTask {
        for _ in stride(from: lane, to: calls, by: width) { _ = try await call() }
      }
    }
    try await group.waitForAll()
  }
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  print("calls \(calls) seconds \(seconds)")
}

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.count) {
case ("serve", 1):
  let server = try Server(answering: answer)
  FileHandle.standardOutput.write(Data("http://127.0.0.1:\(server.port)\n".utf8))
  server.run()
case ("ours", 3...4), ("hand", 3...4):
  let words = Array(arguments)
  let (calls, width) = (Int(words[2]) ?? 1000, words.count > 3 ? Int(words[3]) ?? 1 : 1)
  if words[0] == "ours" {
    let seam = try Seam(apiKey: "seam_apikey1_token", endpoint: words[1], environment: [:])
    try await measure(calls, width) {
      try await seam.acs.credentials.get(acsCredentialID: "acs_credential1").acsCredentialID
    }
  } else {
    let client = HandWritten(words[1])
    try await measure(calls, width) { try await client.get("acs_credential1").acs_credential_id }
  }
default:
  FileHandle.standardError.write(
    Data("usage: client-bench serve | ours URL CALLS [WIDTH] | hand URL CALLS [WIDTH]\n".utf8))
  exit(64)
}
