internal import Foundation
internal import SeamstressCommands

// A write to a pipe whose reader has gone is an error of that write, not the end of us.
signal(SIGPIPE, SIG_IGN)
exit(await SeamTool.tool().run(Array(CommandLine.arguments.dropFirst())))
