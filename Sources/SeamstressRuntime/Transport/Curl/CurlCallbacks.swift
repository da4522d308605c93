#if os(Linux)
  internal import CSeamstressCurl

  /// The functions that libcurl calls, on its thread, while the exchange is kept by `CurlLoop`.
  extension CurlExchange {
    var callbacks: seamstress_curl_callbacks {
      seamstress_curl_callbacks(
        context: Unmanaged.passUnretained(self).toOpaque(),
        header: { bytes, size, count, context in
          CurlExchange.arrival(bytes, size * count, context) { $0.receive(line: $1) }
        },
        write: { bytes, size, count, context in
          CurlExchange.arrival(bytes, size * count, context) { $0.receive(bytes: $1) }
        },
        read: { space, size, count, context in
          CurlExchange.give(to: space, size * count, context)
        },
        seek: { context, offset, origin in
          CurlExchange.at(context)?.rewind(to: offset, from: origin) == true ? 0 : 1
        },
        request: { context, _, _, _, _ in
          CurlExchange.at(context)?.mayGoOut() == true ? 0 : 1
        },
        open: { context, _, address in
          guard CurlExchange.at(context)?.isOver == false else { return -1 }
          return seamstress_curl_open_socket(address)
        })
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> CurlExchange? {
      context.map { Unmanaged<CurlExchange>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func arrival(
      _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
      _ receive: (CurlExchange, UnsafeRawBufferPointer) -> Answer
    ) -> Int {
      // Anything but the count of bytes refuses them.
      let refusal = count == 0 ? 1 : 0
      guard let exchange = at(context) else { return refusal }
      switch receive(exchange, UnsafeRawBufferPointer(start: bytes, count: count)) {
      case .taken: return count
      case .wait: return CurlAnswer.writePause
      case .refused: return refusal
      }
    }

    private static func give(
      to space: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
      guard let exchange = at(context), let upload = exchange.upload, !exchange.isOver else {
        return CurlAnswer.readAbort
      }
      do throws(TransportError) {
        let space = UnsafeMutableRawBufferPointer(start: space, count: count)
        return try upload.take(into: space) ?? CurlAnswer.readPause
      } catch {
        exchange.finish(.failure(error))
        return CurlAnswer.readAbort
      }
    }

    private func rewind(to offset: Int64, from origin: Int32) -> Bool {
      let fromTheStart = 0
      return offset == 0 && origin == fromTheStart && upload?.rewind() == true
    }
  }

  /// What callbacks answer beside a count of bytes, by the names that libcurl gives it.
  fileprivate enum CurlAnswer {
    static let writePause = 0x1000_0001
    static let readPause = 0x1000_0001
    static let readAbort = 0x1000_0000
  }
#endif
