import Testing

@testable import SeamstressCommands

@Suite struct HelpTests {
  @Test func aCommandShowsTheWordsOfTheDocument() async {
    let run = await ToolRun(pets: ["pets", "create", "--help"])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        Make a pet

        Usage: pets pets create --name <string> --kind <value> [flags]
               POST /pets

        Required:
          --name <string>
              What it is called.
          --kind <value>
              One of: cat, dog, stick_insect.

        Optional:
          --nick-name <string>
              May be null.
        """))
    #expect(run.output.contains("  --home <json>\n      JSON: {street: string}\n"))
    #expect(
      run.output.contains("  --tags <string,…>\n      Repeat it, or part values by commas.\n"))
    #expect(run.output.contains("Returns: pet"))
  }

  @Test func aGroupListsItsCommands() async {
    let run = await ToolRun(pets: ["pets", "--help"])
    #expect(run.output.hasPrefix("What pets need.\n\nUsage: pets pets <command> [flags]\n"))
    #expect(run.output.contains("\n  find    Find a pet\n"))
  }

  @Test func aCommandOfTheToolExplainsItsWords() async {
    let run = await ToolRun(pets: ["completion", "--help"])
    #expect(
      run.output.hasPrefix(
        """
        Write a script that completes commands in bash, zsh or fish.

        Usage: pets completion [<shell>] [flags]

        Optional:
          <shell>
              bash, zsh or fish; without it, the shell that you use.

        Flags of every command: pets --help
        """))
  }

  @Test func aGroupWithoutTextBeginsWithItsUsage() async {
    let table = CommandTable(
      api: #"{"title":"x"}"#, commands: [#"doors open {"method":"GET","path":"/","id":"open"}"#])
    let run = await ToolRun(["doors", "--help"]) { console in
      CommandLineTool("x", version: "1", table, console: console, environment: [:])
    }
    #expect(run.output.hasPrefix("Usage: x doors <command> [flags]\n"))
  }

  @Test func withoutArgumentsTheToolIntroducesItself() async {
    for arguments in [[], ["--help"], ["-h"]] {
      let run = await ToolRun(pets: arguments)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("Pets\n\nAll about pets.\n"))
      #expect(run.output.contains("pets …"))
      #expect(run.output.contains("-h, --help"))
      #expect(run.output.contains("else PETS_TOKEN."))
    }
  }

  @Test func deprecationsAndExclusionsAreTold() async {
    #expect(
      await ToolRun(pets: ["stats", "daily", "-h"]).output.contains("Deprecated. Use stats."))
    #expect(
      await ToolRun(pets: ["pets", "give", "-h"]).output
        .contains("One of: --person-id, --shelter-id."))
  }

  /// The document is untrusted: its text must not drive the terminal.
  @Test func noTextMovesTheCursor() async {
    let table = CommandTable(
      api: #"{"title":"x"}"#,
      commands: [#"go {"summary":"a\u001b[2Jb\u202ec","parameters":[{"name":"x\u001by"}]}"#])
    let run = await ToolRun(["go", "--help"]) { console in
      CommandLineTool("x", version: "1", table, console: console, environment: [:])
    }
    #expect(run.output.contains("a[2Jbc"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("\u{202E}"))
  }

  @Test func linesAreFilled() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let lines = Paragraphs.lines(words + "\n\n- one\n- two", width: 60)
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines.count == 8)
    #expect(lines.suffix(3) == ["", "- one", "- two"])
  }

  @Test func aDamagedTableIsReported() async {
    let table = CommandTable(api: #"{"title":"x"}"#, commands: ["go {broken"])
    let run = await ToolRun(["go"]) { console in
      CommandLineTool("x", version: "1", table, console: console, environment: [:])
    }
    #expect(run.status == 1)
    #expect(run.error.contains("the table of commands is damaged at \"go\""))
  }
}
