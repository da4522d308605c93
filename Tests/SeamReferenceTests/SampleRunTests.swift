import Foundation
import SeamFake
import SeamstressJSON
import Testing

/// Every sample of the reference is run: what it shows is what happens.
@Suite(.serialized) struct SampleRunTests {
  @Test(
    .enabled(if: Command.exists("curl"), "there is no curl here"),
    arguments: ReferenceSample.all("curl"))
  func curl(_ sample: ReferenceSample) async throws {
    try await withFake { fake in
      let script = sample.code.replacingOccurrences(
        of: "https://connect.getseam.com", with: fake.url)
      #expect(script != sample.code)
      let run = try await Command.run(
        ["sh", "-c", script], environment: ["SEAM_API_KEY": SeamFake.apiKey])
      #expect(run.status == 0, "\(run.error)")
      #expect(run.output.hasPrefix("HTTP/1.1 200"), "\(run.output)")
      let body = try #require(run.output.components(separatedBy: "\r\n\r\n").last)
      try expect(body, asShownBy: sample)
    }
  }

  @Test(arguments: ReferenceSample.all("seam_cli"))
  func commandLine(_ sample: ReferenceSample) async throws {
    let program = try #require(Products.seam)
    try await withFake { fake in
      let script = sample.code.replacingOccurrences(
        of: "seam ", with: "\"$SEAM\" ", options: .anchored)
      let run = try await Command.run(
        ["sh", "-c", script],
        environment: [
          "SEAM": program, "SEAM_CLI_TOKEN": SeamFake.apiKey, "SEAM_CLI_ENDPOINT": fake.url,
          "HOME": "/nonexistent",
        ])
      #expect(run.status == 0, "\(run.output)\(run.error)")
      try expect(run.output, asShownBy: sample)
    }
  }

  /// The command line's own account of its call is the sample for cURL.
  @Test(arguments: zip(ReferenceSample.all("seam_cli"), ReferenceSample.all("curl")))
  func commandLineAsCURL(_ sample: ReferenceSample, _ curl: ReferenceSample) async throws {
    let program = try #require(Products.seam)
    let script = sample.code.replacingOccurrences(
      of: "seam ", with: "\"$SEAM\" ", options: .anchored)
    let run = try await Command.run(
      ["sh", "-c", script + " --curl"], environment: ["SEAM": program, "HOME": "/nonexistent"])
    let found = run.output.components(separatedBy: " <<EOF\n")
    let shown = curl.code.components(separatedBy: " <<EOF\n")
    #expect(found.first == shown.first)
    let bodies = try [found, shown].map { parts in
      try JSON(parsing: parts.last?.components(separatedBy: "\nEOF").first ?? "")
    }
    #expect(bodies[0] == bodies[1])
  }

  @Test func thereIsOneOfEachKindForEachOperation() {
    let kinds = ["swift", "curl", "seam_cli"].map { ReferenceSample.all($0).map(\.testDescription) }
    #expect(kinds[0].count >= 8)
    #expect(kinds[0] == kinds[1] && kinds[1] == kinds[2])
  }

  /// The members that the sample shows are there; where it shows none, there are none.
  private func expect(_ text: String, asShownBy sample: ReferenceSample) throws {
    let found = try JSON(parsing: text)
    let shown = try JSON(parsing: sample.output)
    let names = Set((found.object?.names ?? []).filter { $0 != "ok" })
    let missing = Set(shown.object?.names ?? []).subtracting(names)
    #expect(missing.isEmpty, "\(text)")
    if sample.output == "{}" { #expect(names.isEmpty, "\(text)") }
  }

  private func withFake(_ body: (SeamFake) async throws -> Void) async throws {
    let fake = try await SeamFake.start(documented: true)
    do {
      try await body(fake)
      await fake.stop()
    } catch {
      await fake.stop()
      throw error
    }
  }
}
