import SeamKit

// Reads SEAM_API_KEY, and SEAM_ENDPOINT if there is one: `swift run seam-fake` prints both.
let seam = try Seam()

do {
  for try await credential in seam.acs.credentials.list() {
    let owner = credential.acsUserID ?? "nobody"
    print("\(credential.acsCredentialID)  \(credential.displayName)  of \(owner)")
  }
} catch let error as APIError {
  print("Seam answered \(error.status.map(String.init) ?? "nothing"): \(error.seam?.type ?? "\(error)")")
}
