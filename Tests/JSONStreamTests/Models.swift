import Foundation
import SeamstressJSON

// Written by hand in the shape of generated code.

struct Credential: JSONModel {
  let id: String
  let method: Method
  let code: String?
  let createdAt: Date
  let warnings: [Warning]
  let startsAt: Nullable<Date>?
  let isManaged: Bool
  let labels: [String: Int]
  let note: String?
  let ratio: Double?

  private static let keys = JSONKeys(
    "id access_method code created_at warnings starts_at is_managed labels note ratio")

  init(from json: JSONReader) throws(JSONError) {
    let object = try json.object(Self.keys)
    id = object.string(0)
    method = try object.value(1)
    code = object.stringIfPresent(2)
    createdAt = object.date(3)
    warnings = object.array(4)
    startsAt = object.nullable(5)
    isManaged = object.bool(6, default: true)
    labels = object.dictionary(7)
    note = object.stringIfPresent(8)
    ratio = object.doubleIfPresent(9)
    try object.finish()
  }

  func write(to json: inout JSONWriter) {
    json.beginObject(Self.keys)
    json.field(0, id)
    json.field(1, method)
    json.fieldIfPresent(2, code)
    json.field(3, createdAt)
    json.field(4, warnings)
    json.fieldIfPresent(5, startsAt)
    json.field(6, isManaged)
    json.field(7, labels)
    json.fieldOrNull(8, note)
    json.fieldIfPresent(9, ratio)
    json.endObject()
  }
}

enum Method: OpenEnum {
  case code, card
  case unknown(String)

  static let known = JSONCases<Self>("code card", [.code, .card])

  var rawValue: String {
    switch self {
    case .code: "code"
    case .card: "card"
    case .unknown(let raw): raw
    }
  }
}

enum Level: OpenEnum {
  case low, high
  case unknown(Int)

  static let known = JSONCases<Self>(2) {
    switch $0 {
    case 0: .low
    default: .high
    }
  }

  var rawValue: Int {
    switch self {
    case .low: 1
    case .high: 2
    case .unknown(let raw): raw
    }
  }
}

enum Color: String, ClosedEnum { case red, green }

enum Warning: JSONModel {
  case expiring(Expiring)
  case tagged(Tagged)
  case unknown(JSON)

  init(from json: JSONReader) throws(JSONError) {
    switch json.tag("code") {
    case "expiring": self = .expiring(try Expiring(from: json))
    case "tagged": self = .tagged(try Tagged(from: json))
    default: self = .unknown(json.value())
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .expiring(let value): value.write(to: &json)
    case .tagged(let value): value.write(to: &json)
    case .unknown(let value): value.write(to: &json)
    }
  }
}

struct Expiring: JSONModel {
  let code: String
  let days: Int

  private static let keys = JSONKeys("code days")

  init(code: String, days: Int) {
    self.code = code
    self.days = days
  }

  init(from json: JSONReader) throws(JSONError) {
    let object = try json.object(Self.keys)
    code = object.string(0)
    days = object.int(1)
    try object.finish()
  }

  func write(to json: inout JSONWriter) {
    json.beginObject(Self.keys)
    json.field(0, code)
    json.field(1, days)
    json.endObject()
  }
}

struct Tagged: JSONModel {
  let code: String
  let tags: [String]
  let method: Method?
  let additional: [String: JSON]

  private static let keys = JSONKeys("code tags method")

  init(from json: JSONReader) throws(JSONError) {
    let object = try json.object(Self.keys)
    code = object.string(0)
    tags = object.array(1)
    method = object.valueIfPresent(2)
    additional = object.additional()
    try object.finish()
  }

  func write(to json: inout JSONWriter) {
    json.beginObject(Self.keys)
    json.field(0, code)
    json.field(1, tags)
    json.fieldIfPresent(2, method)
    json.additional(additional)
    json.endObject()
  }
}

/// A union without a discriminator.
enum Either: JSONModel {
  case expiring(Expiring)
  case tagged(Tagged)
  case unknown(JSON)

  init(from json: JSONReader) throws(JSONError) {
    switch json.bestMatch(of: Expiring.self, Tagged.self) {
    case 0: self = .expiring(try Expiring(from: json))
    case 1: self = .tagged(try Tagged(from: json))
    default: self = .unknown(json.value())
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .expiring(let value): value.write(to: &json)
    case .tagged(let value): value.write(to: &json)
    case .unknown(let value): value.write(to: &json)
    }
  }
}

func decode<Value: JSONReadable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
  try JSONDecoding.decode(type, from: Array(text.utf8))
}

func encode<Value: JSONWritable>(_ value: Value) throws -> String {
  String(decoding: try JSONEncoding.encode(value), as: UTF8.self)
}
