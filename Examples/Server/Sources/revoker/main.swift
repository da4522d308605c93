import SeamKit
import SeamWebhooks
import SeamstressAsyncHTTPClient

// One transport for the whole process: it keeps connections open and threads few.
let transport = AsyncHTTPClientTransport()
let seam = try Seam { $0.transport = transport }
let revoker = Revoker(seam: seam, webhook: try SeamWebhook(secret: "whsec_c2VjcmV0"))

for user in CommandLine.arguments.dropFirst() {
  try await revoker.takeAll(from: user)
}
print("answer to a request that nobody signed:", await revoker.handle(headers: [:], body: []))
