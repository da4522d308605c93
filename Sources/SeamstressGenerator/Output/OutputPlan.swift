/// What writing an output would do to a folder: the difference between the new files and the disk.
package struct OutputPlan {
  package struct Change {
    package var file: GeneratedFile
    /// What the file holds now; nil if it does not exist.
    package var old: [UInt8]?
  }

  package var created: [Change] = []
  package var changed: [Change] = []
  package var unchanged: [String] = []
  /// Files of an earlier run that the document no longer asks for.
  package var deleted: [String] = []
  /// Such files that are gone already, as after a run that was killed; their folders may be left.
  var gone: [String] = []
  /// Such files that somebody has edited since: they stay.
  package var kept: [String] = []
  /// Files that somebody has edited and that this run puts right.
  package var edited: [String] = []
  /// Where the text of each of them goes that somebody wrote, unless it is there already.
  var saved: [Change] = []
  /// Lines of all new files together.
  package var lines = 0

  /// The list of all this, if it is not on the disk already.
  package var manifest: Change?
  /// What stands in its place while files are being replaced.
  var pendingManifest = OutputManifest(generator: "")

  /// The folder holds exactly what the run produced; writing would do nothing.
  package var isCurrent: Bool {
    created.isEmpty && changed.isEmpty && deleted.isEmpty && manifest == nil
  }

  package var writes: [Change] { created + changed }
  package var fileCount: Int { created.count + changed.count + unchanged.count }
}
