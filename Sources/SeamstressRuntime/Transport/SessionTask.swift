internal import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// A task of a URLSession, with the queue on which the session is told of things that it may keep
/// one waiting for.
///
/// On Linux, making and cancelling a task both wait for the queue that moves the bytes of the whole
/// session, and a server that sends faster than it is read can keep that queue busy for long.
/// Whoever waits must be neither a thread of Swift's tasks, of which there are as many as cores,
/// nor the delegate's queue, which would then hold in memory what it does not hear. And they wait
/// one behind the other: a hundred threads that wait at once leave none for those they wait for.
struct SessionTask: Sendable {
  let task: URLSessionTask
  let queue: DispatchQueue

  func cancelElsewhere() {
    queue.async { [task] in task.cancel() }
  }
}
