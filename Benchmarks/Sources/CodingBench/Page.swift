internal import CodableModels
internal import Foundation
internal import PageModels
internal import SeamstressJSON

/// One kind of page, with what is measured on it. Each closure does its work once.
struct Page {
  let work: [String: () throws -> Void]
  /// Makes the values and says how many seconds it takes to free them.
  let free: () throws -> Double
  /// What the values keep in memory, found by a walk that is slow.
  let memory: () throws -> Memory

  init(_ kind: String, _ bytes: [UInt8]) throws {
    switch kind {
    case "credentials":
      work = try Self.work(
        bytes, PageModels.AcsCredential.self, CodableModels.AcsCredential.self)
      free = Self.free(bytes, PageModels.AcsCredential.self)
      memory = Self.memory(bytes, PageModels.AcsCredential.self)
    case "devices":
      work = try Self.work(
        bytes, PageModels.Device.self, CodableModels.Device.self)
      free = Self.free(bytes, PageModels.Device.self)
      memory = Self.memory(bytes, PageModels.Device.self)
    case "events":
      work = try Self.work(
        bytes, PageModels.Event.self, CodableModels.Event.self)
      free = Self.free(bytes, PageModels.Event.self)
      memory = Self.memory(bytes, PageModels.Event.self)
    default: throw Mistake(text: "no kind of page is called \(kind)")
    }
  }

  private static func free<Ours: JSONModel>(
    _ bytes: [UInt8], _ ours: Ours.Type
  ) -> () throws -> Double {
    {
      var values = try JSONDecoding.decode([Ours].self, from: bytes)
      return seconds { values.removeAll() }
    }
  }

  private static func memory<Ours: JSONModel>(
    _ bytes: [UInt8], _ ours: Ours.Type
  ) -> () throws -> Memory {
    { Memory(of: try JSONDecoding.decode([Ours].self, from: bytes)) }
  }

  private static func work<Ours: JSONModel, Theirs: Codable>(
    _ bytes: [UInt8], _ ours: Ours.Type, _ theirs: Theirs.Type
  ) throws -> [String: () throws -> Void] {
    let data = Data(bytes)
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    decoder.dateDecodingStrategy = .custom(Dates.read)
    encoder.dateEncodingStrategy = .custom(Dates.write)
    let (dateless, datelessEncoder) = (JSONDecoder(), JSONEncoder())
    dateless.dateDecodingStrategy = .custom { decoder in
      _ = try decoder.singleValueContainer().decode(String.self)
      return Date(timeIntervalSince1970: 0)
    }
    datelessEncoder.dateEncodingStrategy = .secondsSince1970
    let values = try JSONDecoding.decode([Ours].self, from: bytes)
    let others = try decoder.decode([Theirs].self, from: data)
    return [
      "scan": { try JSONDecoding.read(bytes) { _ throws(JSONError) in } },
      "decode": { _ = try JSONDecoding.decode([Ours].self, from: bytes) },
      "decode-codable": { _ = try decoder.decode([Theirs].self, from: data) },
      "decode-codable-without-dates": { _ = try dateless.decode([Theirs].self, from: data) },
      "encode": { _ = try JSONEncoding.encode(values) },
      "encode-codable": { _ = try encoder.encode(others) },
      "encode-codable-without-dates": { _ = try datelessEncoder.encode(others) },
      "tree": { _ = try JSONDecoding.decode(JSON.self, from: bytes) },
      "nothing": {},
    ]
  }
}

struct Mistake: Error {
  let text: String
}

/// The format of RFC 3339 with a fraction, as somebody would write it for JSONDecoder.
enum Dates {
  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  static func read(_ decoder: any Decoder) throws -> Date {
    try style.parse(decoder.singleValueContainer().decode(String.self))
  }

  static func write(_ date: Date, _ encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(style.format(date))
  }
}
