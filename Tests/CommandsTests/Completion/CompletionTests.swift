import Foundation
import Testing

@Suite struct CompletionTests {
  private func candidates(_ words: String..., shell: String = "bash") async -> [String] {
    let run = await ToolRun(pets: ["__complete", shell] + words)
    #expect(run.status == 0)
    #expect(run.error == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func words() async {
    #expect(await candidates("") == ["pets", "stats", "completion"])
    #expect(await candidates("pe") == ["pets"])
    #expect(await candidates("pets", "n") == ["note"])
    #expect(await candidates("pets", "zzz") == [])
  }

  @Test func flags() async {
    let all = await candidates("pets", "list", "--")
    #expect(all.prefix(4) == ["--limit", "--kinds", "--min-weight", "--page-cursor"])
    #expect(all.contains("--curl"))
    #expect(await candidates("pets", "list", "--li") == ["--limit"])
    #expect(await candidates("pets", "create", "--jso") == ["--json"])
  }

  @Test func flagsInTheSpellingThatWasBegun() async {
    #expect(await candidates("pets", "list", "--page_") == ["--page_cursor"])
    #expect(await candidates("pets", "list", "--min_w") == ["--min_weight"])
  }

  @Test func valuesBehindAnEqualsSign() async {
    #expect(await candidates("pets", "create", "--kind=d") == ["--kind=dog"])
    // As bash splits it.
    #expect(await candidates("pets", "create", "--kind", "=") == ["cat", "dog", "stick_insect"])
    #expect(await candidates("pets", "create", "--kind", "=", "d") == ["dog"])
  }

  @Test func theLastValueOfAList() async {
    #expect(await candidates("pets", "list", "--kinds", "cat,d") == ["cat,dog"])
    #expect(await candidates("pets", "list", "--kinds=cat,d") == ["--kinds=cat,dog"])
  }

  @Test func values() async {
    #expect(await candidates("pets", "create", "--kind", "") == ["cat", "dog", "stick_insect"])
    #expect(await candidates("pets", "create", "--kind", "d") == ["dog"])
    #expect(await candidates("pets", "create", "--is_tame", "t") == ["true"])
  }

  @Test func shellsThatShowDescriptionsGetThem() async {
    #expect(await candidates("pets", "fi", shell: "zsh") == ["find:Find a pet"])
    #expect(await candidates("pets", "fi", shell: "fish") == ["find\tFind a pet"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func thereIsAScriptForEachShell(_ shell: String) async {
    let run = await ToolRun(pets: ["completion", shell])
    #expect(run.status == 0)
    #expect(run.output.contains("__complete \(shell)"))
    #expect(await ToolRun(pets: ["completion", "tcsh"]).error.contains("bash, fish, zsh"))
  }
}
