import Glibc

/// Why a document could not be written to its end. What was written of it is not a whole document.
public enum InterchangeFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The system refused a write, with this `errno`.
  case write(code: Int32)
  /// libxml2 got no memory.
  case memory

  public var description: String {
    switch self {
    case .write(let code): "cannot write: " + String(cString: strerror(code))
    case .memory: "cannot write: libxml2 is out of memory"
    }
  }
}
