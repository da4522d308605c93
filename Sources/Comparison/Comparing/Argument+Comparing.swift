internal import SeamstressBlueprint

/// What is written around the type of a value.
enum ValueForm { case value, optional, nullable }

extension Argument {
  var form: ValueForm {
    if isThreeState { return .nullable }
    let isThere = isRequired || appliedDefault != nil
    return isThere && !isNullable ? .value : .optional
  }

  struct Wire: Hashable {
    let place: Place
    let name: String
    let part: String?
  }

  /// What it is sent as. A path has its parameters by their places in it.
  var wire: Wire? {
    place == .path ? nil : Wire(place: place, name: wireName, part: part)
  }

  var assumed: String? {
    appliedDefault.map(ListingText.value) ?? defaultValue.map(ListingText.literal)
  }

  /// How it is sent: `query page_size, form explode`.
  var encoding: String {
    var words = [place.word]
    // A path has its parameters by their places in it, a body is all there is.
    if place != .path, place != .body { words.append(ListingText.wire(wireName)) }
    if let part { words.append("of part \(ListingText.wire(part))") }
    let style = style.map {
      "\($0.name.rawValue)\($0.explode ? " explode" : "")\($0.allowReserved ? " reserved" : "")"
    }
    let details = [style, contentType.map(ListingText.visible)].compactMap { $0 }
    return ([words.joined(separator: " ")] + details).joined(separator: ", ")
  }
}
