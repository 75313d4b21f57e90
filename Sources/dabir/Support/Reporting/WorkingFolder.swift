import Checking
import PersianText

import Glibc

/// Where the program runs.
enum WorkingFolder {
  /// An absolute path.
  static var path: String {
    guard let folder = getcwd(nil, 0) else { return "/" }
    defer { free(folder) }
    return String(cString: folder)
  }

  /// Paths as the servers know them on which a job runs: from the folder into which they have put the project. Elsewhere,
  /// from the working directory.
  static var reportPaths: ReportPaths {
    let root = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].lazy.compactMap(Console.environment)
      .first { isInside($0) }
    return ReportPaths(folder: path, root: root)
  }

  private static func isInside(_ folder: String) -> Bool {
    folder.hasPrefix("/") && (path + "/").hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// A path made absolute, its `.` and `..` taken out; links are not followed.
  static func absolute(_ name: String) -> String {
    let fromRoot = ReportPaths(folder: path, root: "/").path(name)
    return fromRoot.hasPrefix("/") ? fromRoot : "/" + fromRoot
  }

  /// True of a path that is a folder with another folder in it, or that folder itself.
  static func isFolder(_ path: String, holding folder: String) -> Bool {
    let outer = absolute(path + "/.")
    return outer == "/" || (absolute(folder + ".") + "/").hasPrefix(outer + "/")
  }

  /// The day that reproducible builds set, else today's in UTC.
  static func today() throws -> CalendarDay {
    let given = Console.environment("SOURCE_DATE_EPOCH")
    guard let seconds = given.map({ Int($0) }) ?? time(nil),
      let day = CalendarDay(secondsSince1970: seconds)
    else {
      throw Failure("SOURCE_DATE_EPOCH is «\(given ?? "")», and must be seconds since 1970")
    }
    return day
  }
}
