/// What a change means for those who use the SDK, the worst first.
///
/// The line between the first two is drawn by source: SwiftPM compiles an SDK from source, so a
/// release is as compatible as its users' code still compiles, and does what it did.
package enum Impact: String, CaseIterable, Sendable {
  /// Code that compiled stops compiling, or calls and casts mean something else without a word of
  /// the compiler.
  case breaking
  /// Code stops compiling only where it is written in a way that most code is not: it switches over
  /// all cases of an open enum without `default`, or itself makes values that only a server makes.
  case conditional
  /// Code compiles as before and asks for the same; what is sent or assumed is different.
  case behaviour
  /// There is more than before.
  case additive
  /// What is written about the API.
  case documentation

  /// The part of a version that has to grow (Semantic Versioning 2.0.0 §6 to §8). A new case of an
  /// open enum is a minor release: enums are open so that servers may learn values between releases.
  package var bump: Bump {
    switch self {
    case .breaking: .major
    case .conditional, .behaviour, .additive: .minor
    case .documentation: .patch
    }
  }

  /// What it means, for the heading of a list.
  package var meaning: String {
    switch self {
    case .breaking: "code that uses it stops compiling, or means something else"
    case .conditional: "only code that is written in a certain way stops compiling"
    case .behaviour: "code compiles as before, and sends or assumes something else"
    case .additive: "there is more than before"
    case .documentation: "what is written about the API"
    }
  }
}

extension Impact: Comparable {
  package static func < (left: Impact, right: Impact) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
