extension Unicode.Scalar {
  /// `é` → `e`, `ß` → `ss`: the letters of Latin-1 and Latin Extended-A as ASCII; nil for others.
  var withoutAccent: String? {
    let first: UInt32 = 0xC0
    guard value >= first, Int(value - first) < Self.letters.count else { return nil }
    let letters = Self.letters[Int(value - first)]
    return letters == "-" ? nil : String(letters)
  }

  /// From U+00C0 on; `-` stands for what is no letter.
  private static let letters = """
    A A A A A A AE C E E E E I I I I D N O O O O O - O U U U U Y Th ss a a a a a a ae c e e e e
    i i i i d n o o o o o - o u u u u y th y A a A a A a C c C c C c C c D d D d E e E e E e E e
    E e G g G g G g G g H h H h I i I i I i I i I i IJ ij J j K k k L l L l L l L l L l N n N n
    N n n Ng ng O o O o O o OE oe R r R r R r S s S s S s S s T t T t T t U u U u U u U u U u U
    u W w Y y Y Z z Z z Z z s
    """.split { $0 == " " || $0 == "\n" }
}
