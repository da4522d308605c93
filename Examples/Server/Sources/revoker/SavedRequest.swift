import Foundation

/// A request as a text: its headers, an empty line and its body.
struct SavedRequest {
  private(set) var headers: [String: String] = [:]
  let body: [UInt8]

  init(_ data: Data) {
    let end = data.range(of: Data("\n\n".utf8)) ?? data.endIndex..<data.endIndex
    // The bytes of the body stay as they are: they are what is signed.
    body = Array(data[end.upperBound...])
    for line in String(decoding: data[..<end.lowerBound], as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        headers[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
  }
}
