internal import CodableModels
internal import Foundation
internal import PageModels
internal import SeamstressJSON

// coding-bench first KIND FILE [codable]     microseconds of the first decode of one item
// coding-bench times WORK COUNT KIND FILE    does some work that often: for counters of others
// coding-bench compare SECONDS KIND FILE     CPU seconds of each kind of work, in turn, as JSON
//
// Those of decode hold those of free and of memory, which is allocating what the values keep and
// freeing it.

func seconds(_ work: () throws -> Void) rethrows -> Double {
  var start = timespec()
  var end = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
  try work()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
  return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
}

func first(_ kind: String, _ bytes: [UInt8], isCodable: Bool) throws -> Double {
  switch (kind, isCodable) {
  case ("credentials", false):
    return try seconds { _ = try JSONDecoding.decode(PageModels.AcsCredential.self, from: bytes) }
  case ("devices", false):
    return try seconds { _ = try JSONDecoding.decode(PageModels.Device.self, from: bytes) }
  case ("events", false):
    return try seconds { _ = try JSONDecoding.decode(PageModels.Event.self, from: bytes) }
  default:
    let data = Data(bytes)
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      _ = try decoder.singleValueContainer().decode(String.self)
      return Date(timeIntervalSince1970: 0)
    }
    return try seconds { _ = try decoder.decode(CodableModels.AcsCredential.self, from: data) }
  }
}

func compare(_ page: Page, for patience: Double) throws -> String {
  var best: [String: Double] = [:]
  var spent = 0.0
  var rounds = 0
  func note(_ name: String, _ time: Double) {
    best[name] = min(best[name] ?? .infinity, time)
    spent += time
  }
  let memory = try page.memory()
  while spent < patience || rounds < 3 {
    for (name, work) in page.work.sorted(by: { $0.key < $1.key }) {
      note(name, try seconds(work))
    }
    note("free", try page.free())
    note("memory", seconds { memory.makeAndFree() })
    rounds += 1
  }
  let members = best.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
  return "{\(members.joined(separator: ", "))}"
}

let arguments = CommandLine.arguments
guard arguments.count >= 4 else { throw Mistake(text: "see main.swift for the arguments") }
func contents(_ index: Int) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: arguments[index])))
}
switch arguments[1] {
case "first":
  let time = try first(arguments[2], contents(3), isCodable: arguments.last == "codable")
  print(time * 1e6)
case "times":
  let page = try Page(arguments[4], contents(5))
  guard let work = page.work[arguments[2]], let count = Int(arguments[3]) else {
    throw Mistake(text: "no such work")
  }
  for _ in 0..<count { try work() }
default:
  print(try compare(Page(arguments[3], contents(4)), for: Double(arguments[2]) ?? 1))
}
