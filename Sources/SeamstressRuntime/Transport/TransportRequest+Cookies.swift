internal import HTTPTypes

extension TransportRequest {
  /// HTTPTypes splits cookies into a field each, which HTTP/2 allows. HTTP/1.1 allows one field
  /// only (RFC 6265 §5.4): many servers read the first or the last of several, and URLSession joins
  /// them by commas.
  ///
  ///     Cookie: a=1        ->        Cookie: a=1; b=2
  ///     Cookie: b=2
  var withOneCookieField: TransportRequest {
    let cookies = head.headerFields[fields: .cookie]
    guard cookies.count > 1, let all = head.headerFields[.cookie] else { return self }
    var joined = self
    joined.head.headerFields[.cookie] = nil
    joined.head.headerFields.append(HTTPField(name: .cookie, value: all))
    return joined
  }
}
