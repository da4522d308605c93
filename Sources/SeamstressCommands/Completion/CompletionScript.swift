/// Teaches a shell to ask the tool itself what may come next, so that the script never goes stale.
enum CompletionScript: String, CaseIterable {
  case bash, fish, zsh

  func text(_ tool: String) -> String {
    let function = "_" + tool.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    return switch self {
    case .bash:
      """
      # Add to ~/.bashrc:  eval "$(\(tool) completion bash)"
      \(function)() {
        local IFS=$'\\n'
        COMPREPLY=($("${COMP_WORDS[0]}" __complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
      }
      complete -o default -F \(function) \(tool)
      """
    case .fish:
      """
      # Add to ~/.config/fish/config.fish:  \(tool) completion fish | source
      complete -c \(tool) -f -a '(\(tool) __complete fish (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
      """
    case .zsh:
      """
      #compdef \(tool)
      # Add to ~/.zshrc:  eval "$(\(tool) completion zsh)"
      # Or write this to a file '_\(tool)' in a folder of $fpath.
      \(function)() {
        local -a candidates
        candidates=("${(@f)$("${words[1]}" __complete zsh "${(@)words[2,CURRENT]}" 2>/dev/null)}")
        [[ -n "${candidates[1]}" ]] && _describe '\(tool)' candidates
      }
      if [[ "${funcstack[1]}" == "_\(tool)" ]]; then
        \(function) "$@"
      else
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
        compdef \(function) \(tool)
      fi
      """
    }
  }

  func line(_ candidate: Candidates.Candidate) -> String {
    switch self {
    case .bash: candidate.text
    case .fish: candidate.help.isEmpty ? candidate.text : "\(candidate.text)\t\(candidate.help)"
    case .zsh:
      candidate.help.isEmpty
        ? candidate.text.replacing(":", with: "\\:")
        : "\(candidate.text.replacing(":", with: "\\:")):\(candidate.help)"
    }
  }
}

extension LocalCommand {
  static let completion = LocalCommand(
    ["completion"], "Write a script that completes commands in bash, zsh or fish.",
    operands: [.init("shell", "bash, zsh or fish; without it, the shell that you use.")]
  ) { context in
    let name = context.operands.first ?? context.tool.shell
    guard let script = CompletionScript(rawValue: name) else {
      let all = CompletionScript.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("There is no completion for \"\(name)\": expected one of \(all)")
    }
    context.console.print(script.text(context.tool.name))
    return 0
  }

  /// Run by the scripts with what has been typed so far.
  static let candidates = LocalCommand(["__complete"], "", isHidden: true) { _ in 0 }
}

extension CommandLineTool {
  /// The shell of the user.
  fileprivate var shell: String {
    (environment["SHELL"] ?? "bash").split(separator: "/").last.map(String.init) ?? "bash"
  }

  func writeCandidates(_ arguments: [String]) throws -> Int32 {
    let script = arguments.first.flatMap(CompletionScript.init) ?? .bash
    let candidates = try Candidates(vocabulary: vocabulary)
      .candidates(Array(arguments.dropFirst()))
    if !candidates.isEmpty {
      console.print(TerminalText.plain(candidates.map(script.line).joined(separator: "\n")))
    }
    return 0
  }
}
