import Testing

@testable import SeamstressJSON
