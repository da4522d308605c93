/// Something about each schema, by its number; of what was never asked for it is `initial`.
struct SchemaColumn<Value> {
  private var values: [Value] = []
  private let initial: Value

  init(_ initial: Value) {
    self.initial = initial
  }

  subscript(number: Int) -> Value {
    get { number < values.count ? values[number] : initial }
    set {
      if number >= values.count { grow(to: number) }
      values[number] = newValue
    }
  }

  private mutating func grow(to number: Int) {
    let count = max(number + 1, values.count * 2, 256)
    values.append(contentsOf: repeatElement(initial, count: count - values.count))
  }
}
