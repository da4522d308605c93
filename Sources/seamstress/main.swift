import CSeamstressMemory
import SeamstressGenerator

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// A file that may not grow is an error of the write that hits the limit, not the end of us.
signal(SIGXFSZ, SIG_IGN)
seamstress_prepare_heap()
seamstress_prepare_stack()
let tool = CommandLineTool(console: .process, memory: .ofThisUser)
exit(tool.run(CommandLine.unsafeArgv, count: Int(CommandLine.argc)).rawValue)
