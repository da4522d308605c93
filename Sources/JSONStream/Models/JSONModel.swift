/// A generated type: what it reads and writes is the whole of its value.
///
/// Equality, hashing and Codable come from here instead of from the compiler, at no cost in
/// generated code. All three work on the written JSON; types that are compared in large numbers can
/// declare their own.
public protocol JSONModel: JSONReadable, JSONWritable, Sendable, Hashable, Codable {}

extension JSONModel {
  public static func == (a: Self, b: Self) -> Bool {
    var left = JSONWriter(isCanonical: true)
    a.write(to: &left)
    var right = JSONWriter(isCanonical: true)
    b.write(to: &right)
    return left.written.elementsEqual(right.written)
  }

  public func hash(into hasher: inout Hasher) {
    var writer = JSONWriter(isCanonical: true)
    write(to: &writer)
    hasher.combine(bytes: UnsafeRawBufferPointer(writer.written))
  }

  /// What the compiler would write into every type: two symbols of a hundred.
  @inline(never)
  public var hashValue: Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }

  public init(from decoder: any Decoder) throws {
    let json = try JSON(from: decoder)
    do {
      self = try json.decode(Self.self)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: error.description,
          underlyingError: error))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    do {
      try JSON(encoding: self).encode(to: encoder)
    } catch let error as JSONError {
      throw EncodingError.invalidValue(
        self,
        EncodingError.Context(
          codingPath: encoder.codingPath, debugDescription: error.description,
          underlyingError: error))
    }
  }
}
