package cn.jihe.catalogue.page;

import cn.jihe.rule.Rule;
import cn.jihe.rules.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which area each rule belongs to: the package it lives in, named after its subject. */
final class RuleAreas {

  private static final Map<String, String> AREAS =
      Catalogue.RULES.stream().collect(Collectors.toMap(Rule::code, RuleAreas::area));

  private RuleAreas() {}

  private static String area(Rule rule) {
    String place = rule.getClass().getPackageName();
    return place.substring(place.lastIndexOf('.') + 1);
  }

  /** The areas, in the order in which the catalogue comes to them. */
  static List<String> all() {
    return Catalogue.codes().stream().map(RuleAreas::of).distinct().toList();
  }

  /**
   * The area of a rule.
   *
   * @param code one of the catalogue's
   */
  static String of(String code) {
    String area = AREAS.get(code);
    if (area == null) {
      throw new IllegalArgumentException("No rule " + code);
    }
    return area;
  }

  /** The rules of an area, in the catalogue's order. */
  static List<String> codes(String area) {
    return Catalogue.codes().stream().filter(code -> of(code).equals(area)).toList();
  }
}
