import Testing

@testable import SeamstressBlueprint

@Suite struct NamingTests {
  let naming = Naming(acronyms: ["ACS"])

  @Test(arguments: [
    ("acs_credential", "ACSCredential", "acsCredential"),
    ("acs_user_ids", "ACSUserIDs", "acsUserIDs"), ("ACSUserId", "ACSUserID", "acsUserID"),
    ("id", "ID", "id"), ("ids", "IDs", "ids"), ("IDs", "IDs", "ids"),
    ("image_urls", "ImageURLs", "imageURLs"), ("callbackUrl", "CallbackURL", "callbackURL"),
    ("listAPIs", "ListAPIs", "listAPIs"), ("HTTPServer", "HTTPServer", "httpServer"),
    ("ERROR_CODE", "ErrorCode", "errorCode"), ("uuid", "UUID", "uuid"),
    ("iOS version", "IOSVersion", "iOSVersion"), ("OAuth2", "OAuth2", "oAuth2"),
    ("OpenAI API", "OpenAIAPI", "openAIAPI"), ("macOS", "MacOS", "macOS"),
    ("GraphQL_query", "GraphQLQuery", "graphQLQuery"), ("MCPTool", "MCPTool", "mcpTool"),
    ("listMCPs", "ListMCPs", "listMCPs"), ("MCP_TOOL", "McpTool", "mcpTool"),
    ("x-NOT-found", "XNotFound", "xNotFound"), ("Größe_MAX", "GrosseMax", "grosseMax"),
    ("IPv4Address", "IPv4Address", "ipv4Address"), ("ip_v6", "IPV6", "ipV6"),
    ("ISO8601Date", "ISO8601Date", "iso8601Date"), ("http2_url", "HTTP2URL", "http2URL"),
    ("sha256", "Sha256", "sha256"), ("A1B2", "A1B2", "a1B2"),
    ("valid", "Valid", "valid"), ("idle", "Idle", "idle"), ("kids", "Kids", "kids"),
    ("", "Empty", "empty"), ("_", "Underscore", "underscore"), ("$0", "T0", "_0"),
    ("1", "T1", "_1"), ("2fa", "T2fa", "_2fa"), ("-1", "T1", "_1"),
    ("2022-11-28", "T2022_11_28", "_2022_11_28"), ("v1.2", "V1_2", "v1_2"),
    ("10.5 kg", "T10_5Kg", "_10_5Kg"), ("../../x", "X", "x"), ("C:\\x", "CX", "cX"),
    (".", "Dot", "dot"), ("..", "DotDot", "dotDot"), ("a\u{0}b\nc", "ABC", "aBC"),
    ("`", "Backtick", "backtick"), ("x`; import Glibc", "XImportGlibc", "xImportGlibc"),
    ("größe", "Grosse", "grosse"), ("имя", "U438u43cu44f", "u438u43cu44f"),
    ("🇩🇪", "U1f1e9U1f1ea", "u1f1e9U1f1ea"), ("true", "True", "true"),
  ])
  func names(_ text: String, type: String, member: String) {
    #expect(naming.typeName(text).bare == type)
    #expect(naming.memberName(text).bare == member)
  }

  @Test(arguments: [
    ("+1", ["plus1"]), ("-1", ["minus1"]), ("-created_at", ["minusCreatedUnderscoreAt"]),
    ("a.b", ["aB", "aDotB"]), ("-", ["minus", "minus"]),
  ])
  func spellsSymbolsWhereTheyTellNamesApart(_ text: String, _ names: [String]) {
    #expect(naming.memberNames(text).map(\.bare) == names)
  }

  /// Words come from titles and configurations, too: nothing but letters and digits gets through.
  @Test func cleansWordsThatNobodySplit() {
    let words = ["bad request", "x`(){}", "", "é"]
    #expect(naming.typeName(words: words).bare == "BadRequestXE")
    #expect(naming.memberName(words: words).bare == "badRequestXE")
    #expect(naming.typeName(words: [""]).bare == "Empty")
    #expect(naming.memberName(words: ["\n"]).bare == "empty")
  }

  @Test func keepsChosenNames() {
    #expect(naming.chosenType("SeamAPI").bare == "SeamAPI")
    #expect(naming.chosenType("GitHub").bare == "GitHub")
    #expect(naming.chosenType("Git Hub {}").bare == "GitHub")
    #expect(naming.chosenType("petstore").bare == "Petstore")
    #expect(naming.chosenMember("openURL_now").bare == "openURL_now")
    #expect(naming.chosenMember("OpenURL").bare == "openURL")
    #expect(naming.chosenMember("x;y").bare == "xY")
  }

  @Test func cutsLongNames() {
    let long = String(repeating: "very_", count: 60) + "long"
    let name = naming.memberName(long).bare
    #expect(name.utf8.count <= 120)
    #expect(name.hasPrefix("veryVeryVery"))
    #expect(naming.memberName(long) == naming.memberName(long))
    #expect(naming.memberName(long) != naming.memberName(long + "er"))
  }

  @Test(arguments: [
    ("errors", "error"), ("entries", "entry"), ("ties", "tie"), ("addresses", "address"),
    ("statuses", "status"), ("aliases", "alias"), ("boxes", "box"), ("batches", "batch"),
    ("caches", "cache"), ("workflows", "workflow"), ("views", "view"), ("news", "news"),
    ("series", "series"), ("databases", "database"), ("status", "status"), ("access", "access"),
    ("analysis", "analysis"), ("indices", "index"), ("IDs", "ID"), ("APIs", "API"),
    ("https", "https"), ("dns", "dns"), ("movies", "movie"), ("children", "child"), ("us", "us"),
    ("data", "data"), ("s", "s"), ("has", "has"), ("canvas", "canvas"), ("lens", "lens"),
    ("knives", "knife"), ("heroes", "hero"), ("buses", "bus"), ("quizzes", "quiz"),
    ("crises", "crisis"), ("matrices", "matrix"), ("valves", "valve"), ("causes", "cause"),
  ])
  func singulars(_ plural: String, _ singular: String) {
    #expect(naming.singular(["acs", plural]) == ["acs", singular])
  }

  @Test func quotesKeywordsWhereTheyNeedIt() {
    #expect(naming.memberName("default").source == "`default`")
    #expect(naming.memberName("default").member == "default")
    #expect(naming.memberName("self").member == "`self`")
    #expect(naming.memberName("init").member == "`init`")
    #expect(naming.memberName("default").label == "default")
    #expect(naming.memberName("inout").label == "`inout`")
    #expect(naming.memberName("inout").argument == "`inout`")
    #expect(naming.memberName("let").label == "`let`")
    #expect(naming.memberName("let").argument == "let")
    #expect(naming.memberName("default").argument == "default")
    #expect(naming.memberName("async").source == "async")
    #expect(naming.typeName("any").source == "`Any`")
  }

  @Test func onlyKeywordsEverNeedBackticks() {
    #expect(ReservedWords.neverBareAsLabel.isSubset(of: ReservedWords.keywords))
    #expect(ReservedWords.neverBareAsMember.isSubset(of: ReservedWords.keywords))
    #expect(!naming.memberName("default").isPlain)
    #expect(naming.memberName("async").isPlain)
  }

  /// Hostile and harmless names alike: one ASCII identifier, never empty.
  @Test(arguments: [
    "", " ", "\u{0}", "`", "` x", "\\", "\"", "*/", "/*", "#if", "@main", "\u{202E}abc",
    "\u{FEFF}", "\u{E000}", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}", "CON", "/etc/x", "٣", "½",
    "İ", "ﬁ", "\u{10FFFF}", "1e5", "a\r\nimport Glibc",
  ])
  func isAlwaysAnIdentifier(_ text: String) {
    for name in [naming.typeName(text), naming.memberName(text)] + naming.memberNames(text) {
      let scalars = name.bare.unicodeScalars
      #expect(scalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "_" })
      #expect(scalars.first.map { !$0.isASCIIDigit } == true)
      #expect(name.bare != "_")
    }
  }
}
