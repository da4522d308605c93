#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// How the user starts this program, for the commands that it proposes: a package plugin starts it
/// under a name that no shell finds.
enum ToolName {
  static let text = ProcessInfo.processInfo.environment["SEAMSTRESS_CALLED_AS"] ?? "seamstress"
}
