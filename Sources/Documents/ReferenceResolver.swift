package import SeamstressDiagnostics

/// Follows references: `#/components/schemas/Pet`, `models.yaml#/Pet`.
///
///     let resolver = ReferenceResolver(document, bag)
///     resolver.resolve("#/info/title", from: node)?.string     // "Pets"
///
/// It never opens the network, and no file outside the folder of the root document. Each answer is
/// kept, so that thousands of references to one schema cost one lookup.
package final class ReferenceResolver {
  /// References are told apart by their bytes, not by Swift's equality of strings.
  private struct Key: Hashable {
    var file: UInt16
    var text: [UInt8]
  }

  private enum Answer {
    case found(Node)
    case refused(Diagnostic.Message)
    /// A file with mistakes of its own, which are in the bag.
    case unreadable
  }

  let document: Document
  private let bag: DiagnosticBag
  private let limits: DocumentLimits
  private let loader: (any FileLoader)?
  private var answers: [Key: Answer] = [:]
  /// The texts that have a number, by the file that they stand in.
  @exclusivity(unchecked) private var numbers: [KeyTable] = []
  @exclusivity(unchecked) private var numberCount = 0
  /// What the last plain reference stood in: most lead to members of one object.
  @exclusivity(unchecked) private var lastContainer: (root: Int, path: [UInt8], node: Node)?
  /// The root of each file that was asked for, by its path; nil after a diagnostic.
  private var roots: [String: Node?] = [:]
  /// The names that the schemas of a file give themselves, looked for when one is asked for.
  private var identifiers: [Int: Identifiers] = [:]
  /// How many names may still be compared with dangling references: thousands of references into
  /// thousands of names are one mistake, and no reader wants a guess for each.
  private var comparisons = 500_000

  /// Without a loader, references to other files are refused.
  package init(
    _ document: Document, _ bag: DiagnosticBag, loader: (any FileLoader)? = nil,
    limits: DocumentLimits = .default
  ) {
    self.document = document
    self.bag = bag
    self.loader = loader
    self.limits = limits
    roots[document.arena.origins[Int(document.root.record.file)].path] = document.root
  }

  /// The value that a reference names, from the file that holds it; nil after a diagnostic at
  /// `node`, the node of its text.
  package func resolve(_ reference: String, from node: Node) -> Node? {
    find(reference, from: node)?.target
  }

  /// The same, and whether another node of this text in the same file would lead to it as well.
  package func find(
    _ reference: String, from node: Node
  ) -> (target: Node, holdsForText: Bool)? {
    let file = Int(node.record.file)
    let root = document.arena.node(document.arena.contents.pointee.origins[file].root)
    if let plain = plainTarget(reference, in: root) { return (plain, true) }
    let key = Key(file: node.record.file, text: Array(reference.utf8))
    let answer = answers[key] ?? look(up: reference, from: node)
    answers[key] = answer
    switch answer {
    case .found(let target): return (target, true)
    case .unreadable: return nil
    case .refused(let message):
      if let target = inside(reference, node) { return (target, false) }
      bag.error(message, at: node)
      return nil
    }
  }

  /// A number for the text of a reference in its file, from 0 on: the same wherever it stands.
  package func number(of node: Node) -> Int {
    let file = Int(node.record.file)
    while numbers.count <= file { numbers.append(KeyTable(capacity: 16)) }
    numbers[file].reserve(1)
    if let known = numbers[file].insert(key: node.index, value: numberCount, in: node.arena) {
      return known
    }
    numberCount += 1
    return numberCount - 1
  }

  /// What a fragment means in the nearest schema with an `$id`, which begins a document of its own
  /// (JSON Schema 2020-12 §8.2.1). Most authors mean the file, so that is tried first.
  private func inside(_ text: String, _ node: Node) -> Node? {
    guard text.hasPrefix("#"), let parts = try? Reference.Target.split(text) else { return nil }
    var place = node.parent
    while let resource = place {
      if resource["$id"] != nil, case .found(let target) = find(parts.target, in: resource, text) {
        return target
      }
      place = resource.parent
    }
    return nil
  }

  private func look(up text: String, from node: Node) -> Answer {
    let origin = document.arena.origins[Int(node.record.file)]
    let own = document.arena.node(origin.root)
    let reference: Reference
    do throws(Reference.Refusal) {
      reference = try Reference(text, in: origin.folder)
    } catch {
      return named(text, own) ?? .refused(.refused(text, error, near: schemaNamed(text)))
    }
    guard let path = reference.path else { return find(reference.target, in: own, text) }
    switch file(path, text) {
    case .root(let root): return find(reference.target, in: root, text)
    case .unreadable: return .unreadable
    case .refused(let message): return named(text, own) ?? .refused(message)
    }
  }

  /// The target of `#/components/schemas/Pet` and its like: names of members and no escapes. Nil for
  /// whatever else, and where there is nothing.
  private func plainTarget(_ text: String, in root: Node) -> Node? {
    var text = text
    return text.withUTF8 { bytes in
      var slash = bytes.count &- 1
      while slash >= 0, bytes[slash] != UInt8(ascii: "/") {
        if Self.isEscape(bytes[slash]) { return nil }
        slash &-= 1
      }
      guard slash > 0 else { return nil }
      let path = UnsafeBufferPointer(rebasing: bytes[..<slash])
      return container(path, in: root)?
        .member(UnsafeBufferPointer(rebasing: bytes[(slash + 1)...]))?.value
    }
  }

  private func container(_ path: UnsafeBufferPointer<UInt8>, in root: Node) -> Node? {
    if let last = lastContainer, last.root == root.index,
      last.path.withUnsafeBufferPointer({ $0.hasSameBytes(as: path) })
    {
      return last.node
    }
    guard path[0] == UInt8(ascii: "#") else { return nil }
    var node = root
    var rest = path.dropFirst()
    while !rest.isEmpty {
      guard rest.removeFirst() == UInt8(ascii: "/") else { return nil }
      let token = rest.prefix { $0 != UInt8(ascii: "/") }
      guard !token.contains(where: Self.isEscape),
        let next = node.member(UnsafeBufferPointer(rebasing: token))?.value
      else { return nil }
      node = next
      rest = rest[token.endIndex...]
    }
    lastContainer = (root.index, Array(path), node)
    return node
  }

  private static func isEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "~")
  }

  private func find(_ target: Reference.Target, in root: Node, _ text: String) -> Answer {
    switch target {
    case .pointer(let pointer): return walk(pointer, from: root, text)
    case .anchor(let name):
      guard let node = identifiers(of: root).anchor(name) else {
        return .refused(.refused(text, .anchor(name), near: schemaNamed(text)))
      }
      return .found(node)
    }
  }

  /// What a schema of the file calls itself, such as an address on the network that need not be
  /// opened; nil if none does.
  private func named(_ text: String, _ root: Node) -> Answer? {
    guard let parts = try? Reference.Target.split(text),
      let resource = identifiers(of: root).resource(parts.address)
    else { return nil }
    return find(parts.target, in: resource, text)
  }

  private func identifiers(of root: Node) -> Identifiers {
    if let known = identifiers[root.index] { return known }
    let found = Identifiers(of: root)
    identifiers[root.index] = found
    return found
  }

  private func walk(_ pointer: JSONPointer, from root: Node, _ text: String) -> Answer {
    var node = root
    for (depth, token) in pointer.tokens.enumerated() {
      guard let next = node.child(token) else {
        comparisons -= node.members.count
        let near = DanglingReference(
          text, pointer, failedAt: depth, in: node, root: root, guesses: comparisons >= 0)
        return .refused(near.message)
      }
      node = next
    }
    return .found(node)
  }

  private func schemaNamed(_ text: String) -> String? {
    guard document.root["components"]?["schemas"]?[text] != nil else { return nil }
    return "#/components/schemas/" + JSONPointer.fragmentEncoded(JSONPointer.escaped(text))
  }
}

extension ReferenceResolver {
  /// The root of another file, read once; nil (and no further diagnostic) if that failed before.
  private func file(_ path: String, _ text: String) -> FileAnswer {
    if let known = roots[path] { return known.map(FileAnswer.root) ?? .unreadable }
    guard let loader else { return .refused(.noFiles(text)) }
    guard document.arena.files.count < limits.files else {
      return .refused(.tooManyFiles(limits.files))
    }
    do throws(FileLoadingError) {
      let bytes = try loader.load(path, limit: limits.size)
      let arena = document.arena
      let shown = arena.origins[0].shownFolder + path
      let reader = DocumentReader(bag, limits: limits)
      let file = reader.read(SourceFile(path: shown, bytes: bytes), into: arena, path: path)
      roots[path] = .some(file?.root)
      return file.map { .root($0.root) } ?? .unreadable
    } catch {
      return .refused(.unloadable(path, error, near: schemaNamed(text)))
    }
  }

  private enum FileAnswer {
    case root(Node)
    case unreadable
    case refused(Diagnostic.Message)
  }
}

extension Node {
  /// A member by its name or an element by its index, as RFC 6901 §4 evaluates a token.
  func child(_ token: String) -> Node? {
    guard isArray else { return self[token] }
    guard !token.isEmpty, token.utf8.allSatisfy({ (48...57).contains($0) }),
      token == "0" || !token.hasPrefix("0"), let position = Int(token), position < elements.count
    else { return nil }
    return elements[position]
  }
}

extension Diagnostic.Message {
  fileprivate static func refused(_ text: String, _ refusal: Reference.Refusal, near: String?)
    -> Self
  {
    let (reason, help): (String, String) =
      switch refusal {
      case .network: ("is on the network, which is never opened", "download the file")
      case .scheme(let name): ("has the scheme '\(name):'", "write a relative path")
      case .absolutePath: ("is an absolute path", "write it relative to the file it stands in")
      case .encodedPath: ("hides parts of its path in percent escapes", "write the path plainly")
      case .outside: ("lies outside the folder of the document", "move the file into the folder")
      case .badEncoding: ("has a broken percent escape", "write '%25' for a percent sign")
      case .anchor:
        (
          "is no JSON pointer, and no '$anchor' has the name",
          "after '#' write the path of the value: '#/a/b'"
        )
      case .badPointer: ("has a '~' that is neither '~0' nor '~1'", "write '~0' for '~'")
      }
    return .init(
      "refused-reference", "the reference '\(text)' \(reason)", effect: "it is not followed",
      help: near.map { "did you mean '\($0)'?" } ?? help)
  }

  fileprivate static func noFiles(_ text: String) -> Self {
    .init("refused-reference", "'\(text)' refers to another file, and none can be read here")
  }

  fileprivate static func tooManyFiles(_ limit: Int) -> Self {
    .init("too-many-files", "the document refers to more than \(limit) files")
  }

  fileprivate static func unloadable(_ path: String, _ error: FileLoadingError, near: String?)
    -> Self
  {
    let reason =
      switch error {
      case .missing: "there is no file '\(path)' beside the document"
      case .outside: "'\(path)' is a link that leads out of the folder of the document"
      case .notAFile: "'\(path)' is not a file"
      case .tooLarge: "the file '\(path)' is too large"
      case .unreadable: "the file '\(path)' cannot be read"
      }
    return .init(
      error == .outside ? "refused-reference" : "missing-file", reason,
      effect: "the reference is not followed", help: near.map { "did you mean '\($0)'?" })
  }
}
