#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A thread with a stack as large as the main thread has: those of queues and tasks have a sixteenth
/// of that on macOS, which is too little for what recurses as deep as a description nests.
final class WorkerThread {
  private static let stackSize = 8 << 20

  private let thread: pthread_t?

  /// Starts the thread; nil where the system refuses one.
  init?(_ work: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(work))
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let isStarted = Self.withAttributes { attributes in
      pthread_create(&thread, attributes, Self.main, work.toOpaque()) == 0
    }
    guard isStarted else {
      work.release()
      return nil
    }
    self.thread = thread
  }

  private static func withAttributes(_ body: (UnsafePointer<pthread_attr_t>) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { buffer in
      guard let attributes = buffer.baseAddress, pthread_attr_init(attributes) == 0 else {
        return false
      }
      defer { pthread_attr_destroy(attributes) }
      return pthread_attr_setstacksize(attributes, stackSize) == 0 && body(attributes)
    }
  }

  /// Waits until the work is done. To be called once.
  func join() {
    if let thread { pthread_join(thread, nil) }
  }

  /// What the thread is told to do.
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  // The pointer is optional on some systems only.
  #if canImport(Darwin)
    private typealias Context = UnsafeMutableRawPointer
  #else
    private typealias Context = UnsafeMutableRawPointer?
  #endif

  private static let main: @convention(c) (Context) -> UnsafeMutableRawPointer? = { context in
    let work: UnsafeMutableRawPointer? = context
    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
    return nil
  }
}
