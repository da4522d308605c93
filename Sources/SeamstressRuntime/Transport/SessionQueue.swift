internal import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Where URLSession tasks are made and cancelled.
///
/// On Linux both wait for the queue that moves the bytes of the whole session, and a server that
/// sends faster than it is read can keep that queue busy for long. Whoever waits must be neither a
/// thread of Swift's tasks, of which there are as many as cores, nor the delegate's queue, which
/// would then hold in memory what it does not hear.
enum SessionQueue {
  static let shared = DispatchQueue(label: "seamstress.session", attributes: .concurrent)
}

extension URLSessionTask {
  func cancelElsewhere() {
    SessionQueue.shared.async { self.cancel() }
  }
}
