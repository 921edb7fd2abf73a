package cn.jihe.addin.pane;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which members an Excel has: those of the requirement sets it supports. What belongs to which set
 * is read from Microsoft's own library, which names it beside each member.
 */
final class ApiSets {

  private static final Pattern MEMBER =
      Pattern.compile("\\(\"(\\w+\\.\\w+)\",([\\w$]+|\"\\w+\"),\"(\\d+\\.\\d+)\"");

  /** Name, among the supported sets, of what is only in the preview; has no version. */
  static final String PREVIEW = "preview";

  private static final String ONLINE = "online";

  /** Newer than the library that is on npm. */
  private static final Map<String, String> NEWER =
      Map.of(
          "Workbook.notes", "1.18",
          "Worksheet.notes", "1.18",
          "Workbook.autorunEventCompleted", PREVIEW);

  private static final Map<String, String> SINCE = since(StandIn.library());

  private final Map<String, String> supported;
  private final Set<String> unknown = new TreeSet<>();

  /** Of an Excel with the given sets, by name and version. */
  ApiSets(Map<String, String> supported) {
    this.supported = supported;
  }

  private static Map<String, String> since(String library) {
    Map<String, String> since = new HashMap<>(NEWER);
    for (Matcher member = MEMBER.matcher(library); member.find(); ) {
      boolean released = !member.group(2).contains("Online");
      since.putIfAbsent(member.group(1), released ? member.group(3) : ONLINE);
    }
    return since;
  }

  /** Refuses what a newer Excel only would know. */
  void demand(String type, String member) {
    String name = type + "." + Character.toLowerCase(member.charAt(0)) + member.substring(1);
    String wanted = SINCE.get(name);
    if (wanted != null && !has(wanted)) {
      throw RichError.apiNotFound();
    }
  }

  private boolean has(String wanted) {
    return Character.isDigit(wanted.charAt(0))
        ? number(wanted) <= number(supported.getOrDefault("ExcelApi", "1.0"))
        : supported.containsKey(wanted);
  }

  private static int number(String version) {
    String[] parts = version.split("\\.", -1);
    return Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
  }

  /** Refuses a member that the stand-in does not have, and remembers that it was asked for. */
  RichError notImitated(String type, String member) {
    unknown.add(type + "." + member);
    return RichError.apiNotFound();
  }

  /** What was asked for and is not imitated: a test that meets one proves nothing. */
  Set<String> unknown() {
    return unknown;
  }
}
