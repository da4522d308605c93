/// What the client does when the server answers 301, 302, 303, 307 or 308.
public enum RedirectPolicy: Sendable, Hashable {
  /// The redirect is an error with its status and `Location`.
  case refuse
  /// GET and HEAD are followed; other methods only on 307 and 308 and to the same origin, with
  /// method and body kept. Another origin gets no credential, cookie or header of the caller's,
  /// and https never becomes http.
  case follow(maximum: Int)
}
