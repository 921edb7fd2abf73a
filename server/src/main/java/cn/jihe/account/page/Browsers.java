package cn.jihe.account.page;

import cn.jihe.text.DataFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What browsers say they are, in a few words. */
final class Browsers {

  private static final Map<String, String> PROGRAMS = marks("browsers.txt");
  private static final Map<String, String> SYSTEMS = marks("systems.txt");

  private Browsers() {}

  /** Its browser and its system; blank when it says neither of those known. */
  static String of(String agent) {
    return Stream.of(first(PROGRAMS, agent), first(SYSTEMS, agent))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String first(Map<String, String> marks, String agent) {
    return marks.entrySet().stream()
        .filter(mark -> agent.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** The first that fits counts: most browsers also say that they are like others. */
  private static Map<String, String> marks(String file) {
    Map<String, String> marks = new LinkedHashMap<>();
    new String(DataFiles.bytes("cn/jihe/account/page/" + file), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(
            line ->
                marks.put(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return marks;
  }
}
