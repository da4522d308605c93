extension JSONReader {
  /// Which of several types this value fits best: the one that reads it and meets the fewest names
  /// and enumeration values it does not know; of equals the first. Nil where none can read it.
  ///
  /// For unions without a discriminator. An `.unknown` case never counts as a match: it is what
  /// makes a candidate lose.
  public func bestMatch(of types: any JSONReadable.Type...) -> Int? {
    bestMatch(among: types)
  }

  func bestMatch(among types: [any JSONReadable.Type]) -> Int? {
    // Remembered, because the member is read again after the choice: without that, unions nested
    // in unions would double the work at every level.
    let choice = JSONDocument.Choice(index: index, types: types.map { ObjectIdentifier($0) })
    if let known = document.pointee.choices?[choice] { return known < 0 ? nil : known }
    var best: (position: Int, unknown: Int)?
    for (position, type) in types.enumerated() {
      guard let unknown = unknownCount(reading: type) else { continue }
      if unknown < best?.unknown ?? .max { best = (position, unknown) }
      if unknown == 0 { break }
    }
    document.pointee.remember(best?.position ?? -1, for: choice)
    return best?.position
  }

  func canBeRead(as type: any JSONReadable.Type) -> Bool { unknownCount(reading: type) != nil }

  /// How much of this value `type` does not know; nil where it cannot read it.
  private func unknownCount(reading type: any JSONReadable.Type) -> Int? {
    let outer = (pending: document.pointee.pending, unknown: document.pointee.unknownCount)
    document.pointee.pending = nil
    document.pointee.unknownCount = 0
    document.pointee.trialDepth += 1
    defer {
      document.pointee.pending = outer.pending
      document.pointee.unknownCount = outer.unknown
      document.pointee.trialDepth -= 1
    }
    guard (try? type.init(from: self)) != nil, document.pointee.pending == nil else { return nil }
    return document.pointee.unknownCount
  }

  /// An open enumeration met a value that it does not know.
  @usableFromInline
  func noteUnknown() { document.pointee.unknownCount &+= 1 }
}

extension JSONDocument {
  /// A union at a place of the document.
  struct Choice: Hashable {
    let index: Int
    let types: [ObjectIdentifier]
  }

  fileprivate mutating func remember(_ position: Int, for choice: Choice) {
    if choices == nil { choices = [:] }
    choices?[choice] = position
  }
}
