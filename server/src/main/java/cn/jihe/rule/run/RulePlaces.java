package cn.jihe.rule.run;

import cn.jihe.text.YamlResource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * At which fields each rule speaks, as its examples show it ({@code places.yml}), so that not all
 * rules need be asked what they would say of one cell.
 */
final class RulePlaces {

  private static final class Holder {
    static final Map<String, Set<String>> PLACES = read();
  }

  /** The file: fields of any row, by rule. */
  static final class Places extends HashMap<String, List<String>> {
    private static final long serialVersionUID = 1L;
  }

  private RulePlaces() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> places = new HashMap<>();
    YamlResource.read("/cn/jihe/rule/run/places.yml", Places.class, YamlResource.MAPPER)
        .forEach((rule, fields) -> places.put(rule, Set.copyOf(fields)));
    return Map.copyOf(places);
  }

  /**
   * Whether a rule may speak at one of these fields; one that is not in the file always may.
   *
   * @param fields without their rows
   */
  static boolean mayBeAt(String rule, Set<String> fields) {
    Set<String> known = Holder.PLACES.get(rule);
    return known == null || !Collections.disjoint(known, fields);
  }
}
