internal import Dispatch
internal import SeamstressDocuments

/// The files that a run asked for beside those it started from, also those it did not find, each as
/// it lay on the disk before it was read. Whoever waits for a mistake to be mended waits for these.
package final class ReadLog: @unchecked Sendable {
  private let queue = DispatchQueue(label: "seamstress.read-log")
  private var noted: [String: Disk.Stamp?] = [:]

  package init() {}

  package var stamps: [String: Disk.Stamp?] { queue.sync { noted } }

  fileprivate func note(_ path: String) {
    let stamp = Disk.stamp(path)
    queue.sync { if noted[path] == nil { noted.updateValue(stamp, forKey: path) } }
  }
}

/// A loader that writes down what it is asked for.
struct NotingFileLoader: FileLoader {
  let base: any FileLoader
  let folder: String
  let log: ReadLog

  func load(_ path: String, limit: Int) throws(FileLoadingError) -> [UInt8] {
    log.note(Path.join(folder, path))
    return try base.load(path, limit: limit)
  }
}
