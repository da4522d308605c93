import Foundation
import SeamKit
import SeamWebhooks
import SeamstressAsyncHTTPClient

// One transport for the whole process: it keeps connections open and threads few.
let transport = AsyncHTTPClientTransport()
let seam = try Seam { $0.transport = transport }
let secret = ProcessInfo.processInfo.environment["SEAM_WEBHOOK_SECRET"] ?? ""
let revoker = Revoker(seam: seam, webhook: try SeamWebhook(secret: secret))

// Your server hands over each request as it arrives. Here one comes in at the front door: its
// headers, an empty line and its body. The status to answer with goes out.
let request = SavedRequest(FileHandle.standardInput.readDataToEndOfFile())
print(await revoker.handle(headers: request.headers, body: request.body))
