package cn.jihe.check.page;

import cn.jihe.check.page.view.CorrectionViews;
import cn.jihe.check.result.Offers.Offer;
import cn.jihe.web.Uploads;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is ticked in the table of corrections.
 *
 * @param names of single corrections
 * @param rules all of whose corrections are wanted
 * @param before those of the rules that the page had ticked itself: what is listed of them counts
 *     as it is ticked, for without script a tick taken away leaves the rule's
 */
record Ticks(Set<String> names, Set<String> rules, Set<String> before) {

  static Ticks of(Uploads form) {
    return new Ticks(
        Set.copyOf(form.texts("fix")),
        Set.copyOf(form.texts("rule")),
        Set.copyOf(form.texts("before")));
  }

  /** Which of the offers of a result are wanted. */
  Predicate<Offer> among(List<Offer> offers) {
    Set<String> known = offers.stream().map(Offer::name).collect(Collectors.toSet());
    Set<String> wanted = new HashSet<>(names);
    wanted.retainAll(known);
    Map<String, Integer> seen = new HashMap<>();
    for (Offer offer : offers) {
      String rule = offer.finding().rule();
      boolean listed = seen.merge(rule, 1, Integer::sum) <= CorrectionViews.LISTED;
      if (rules.contains(rule) && !(listed && before.contains(rule))) {
        wanted.add(offer.name());
      }
    }
    return offer -> wanted.contains(offer.name());
  }
}
