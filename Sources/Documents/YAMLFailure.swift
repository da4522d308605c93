/// What libyaml says of a text that it cannot read. Places are counted in characters.
struct YAMLFailure {
  var problem: String
  var problemIndex: Int
  var context: String
  var contextIndex: Int
}
