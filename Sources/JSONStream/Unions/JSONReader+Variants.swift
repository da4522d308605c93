#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension JSONReader {
  /// The branch whose tag is the text of a member; -1 where the text is unknown or missing.
  public func variant(_ name: String, _ tags: JSONKeys) -> Int {
    let position = member(name)?.position(in: tags) ?? -1
    if position < 0 { noteUnknown() }
    return position
  }

  /// The same, where the description says what an object without a tag or with another one is.
  public func variant(_ name: String, _ tags: JSONKeys, default fallback: Int) -> Int {
    guard kind == .object, let member = member(name) else { return kind == .object ? fallback : -1 }
    let position = member.position(in: tags)
    if position >= 0 { return position }
    noteUnknown()
    return fallback
  }

  /// The branch that fits this value best; -1 where none does: a text that is no date is of no
  /// branch that is a date, a number that no `Int` holds of none that is one. The order of the
  /// branches decides nothing but between branches that fit equally well in every respect.
  public func variant(_ variants: [JSONVariant]) -> Int {
    if kind != .object, let only = onlyVariant(variants) {
      // Through the buffer, which gives what is asked for without a copy of the branch.
      let (type, mayRefuse) = variants.withUnsafeBufferPointer {
        ($0[only].type, $0[only].mayRefuse)
      }
      guard isRefused(by: type, mayRefuse) else { return only }
      noteUnknown()
      return -1
    }
    var best: [Int] = []
    var bestScore = VariantScore.impossible
    for (position, variant) in variants.enumerated() {
      let score = score(variant)
      guard score != .impossible, bestScore == .impossible || !(score < bestScore) else { continue }
      if bestScore != score { best = [] }
      best.append(position)
      bestScore = score
    }
    guard best.count > 1 || best.contains(where: { variants[$0].isTyped }) else {
      if best.isEmpty { noteUnknown() }
      return best.first ?? -1
    }
    // Of those that fit equally well the strictest shall win, and the first of equals.
    if kind == .string { best.sort { (variants[$0].laxity, $0) < (variants[$1].laxity, $1) } }
    if let match = bestMatch(among: best.map { variants[$0].type }) { return best[match] }
    if best.contains(where: { variants[$0].isTyped }) {
      return nextBest(variants, after: bestScore)
    }
    guard kind == .string || kind == .number else { return best[0] }
    noteUnknown()
    return -1
  }

  /// The best of the branches that fit less well by their names than those that cannot be read.
  private func nextBest(_ variants: [JSONVariant], after refused: VariantScore) -> Int {
    let scores = variants.map(score)
    var bound = refused
    while let next = scores.filter({ $0 != .impossible && $0 < bound }).max() {
      let best = scores.indices.filter { scores[$0] == next }
      if let match = bestMatch(among: best.map { variants[$0].type }) { return best[match] }
      bound = next
    }
    noteUnknown()
    return -1
  }

  /// The one branch of this kind of value. Of objects more is asked.
  private func onlyVariant(_ variants: [JSONVariant]) -> Int? {
    guard let kind = variantKind else { return nil }
    return variants.withUnsafeBufferPointer { variants in
      var found: Int?
      for position in variants.indices where variants[position].kinds.contains(kind) {
        guard found == nil else { return nil }
        found = position
      }
      return found
    }
  }

  /// Whether a text or number is none that the only branch of its kind can hold. A closed
  /// enumeration is there to refuse, and says so itself.
  private func isRefused(by type: any (JSONReadable & Sendable).Type, _ mayRefuse: Bool) -> Bool {
    switch kind {
    case .string: return mayRefuse && !canBeRead(as: type)
    case .number:
      if type == Int.self { return document.pointee.source.int(entry) == nil }
      return !canBeRead(as: type) && !(type is any ClosedEnum.Type)
    default: return false
    }
  }

  private func score(_ variant: JSONVariant) -> VariantScore {
    guard let kind = variantKind, variant.kinds.contains(kind) else { return .impossible }
    guard kind == .object else { return VariantScore() }
    var score = VariantScore()
    for (name, values) in variant.tags {
      guard let member = member(name), !member.isNull else {
        if variant.isDecidedByTags { return .impossible }
        continue
      }
      guard values.contains(member.value()) else { return .impossible }
      score.tags += 1
    }
    for name in variant.required where !hasMember(name) { score.missing += 1 }
    if let members = try? members() {
      for member in members where variant.known.contains(member.name) { score.known += 1 }
    }
    // A value that has nothing of a branch and lacks something is none of it.
    let isForeign = score.tags == 0 && score.known == 0 && score.missing > 0
    return isForeign ? .impossible : score
  }

  private var variantKind: JSONVariant.Kind? {
    switch kind {
    case .null: nil
    case .false, .true: .bool
    case .number: entry.isPlainInteger ? .integer : .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONVariant {
  /// Which types take texts that are none of others: every text is a `String` and a `URI`, and many
  /// a word looks like base64.
  fileprivate var laxity: Int {
    if type == String.self || type == Data.self { return 2 }
    return type == URI.self ? 1 : 0
  }
}

/// How well a value fits a branch: tags first, then what is missing, then what is recognised.
fileprivate struct VariantScore: Comparable {
  var tags = 0
  var missing = 0
  var known = 0

  static let impossible = VariantScore(tags: -1)

  static func < (left: VariantScore, right: VariantScore) -> Bool {
    if left.tags != right.tags { return left.tags < right.tags }
    if left.missing != right.missing { return left.missing > right.missing }
    return left.known < right.known
  }
}
