internal import SeamstressBlueprint

/// What a page is about.
enum PageID: Hashable {
  case home
  /// A list of all pages, which can be searched.
  case index
  case group([SwiftName])
  case operation([SwiftName], SwiftName)
  /// A type of the module or of a group; those inside it have a section of its page.
  case type(TypeID)
  case guide(String)
}

/// One page of the reference, in no format yet.
struct Page {
  var id: PageID
  var title: String
  /// One line for lists of pages.
  var summary: [Inline] = []
  var blocks: [Block]
  /// The way from the first page to this one, without it.
  var parents: [PageID] = []
  /// Pages below this one, by heading.
  var topics: [(title: String, pages: [PageID])] = []
}
