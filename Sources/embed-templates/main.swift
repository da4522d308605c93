internal import Foundation

// embed-templates <root> <output> <file>…
//
// Writes one Swift file that holds the text of the given files, by their paths below the root, if
// that is not what it holds already. One file of string literals compiles more than ten times
// faster than the same bytes as arrays.

let arguments = CommandLine.arguments.dropFirst()
guard let root = arguments.first, let output = arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("usage: embed-templates <root> <output> <file>…\n".utf8))
  exit(2)
}

do {
  let files = try arguments.dropFirst(2).map { path in try TemplateText(path: path, root: root) }
  let source = Data(EmbeddedSource(files.sorted { $0.name < $1.name }).text.utf8)
  if FileManager.default.contents(atPath: output) != source {
    try source.write(to: URL(fileURLWithPath: output), options: .atomic)
  }
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(1)
}
