package cn.jihe.overview;

import cn.jihe.ledger.FormFigures.Choice;
import cn.jihe.ledger.FormFigures.OfRule;
import cn.jihe.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * FormFigures of what somebody may read, as they are at a moment.
 *
 * @param choice of which forms
 * @param years there are forms of, the latest first
 * @param organisations one may choose, by their ids
 * @param total of all units
 * @param units in the order of their names; those of which nothing was handed in among them as far
 *     as somebody knows that something is expected
 * @param rules what they found, the most first
 */
public record Overview(
    Instant asOf,
    Choice choice,
    List<Integer> years,
    Map<UUID, String> organisations,
    UnitLine total,
    List<UnitLine> units,
    List<OfRule> rules) {

  public Overview {
    years = List.copyOf(years);
    organisations = Map.copyOf(organisations);
    units = List.copyOf(units);
    rules = List.copyOf(rules);
  }

  /** What rules found of one severity, the most first. */
  public List<OfRule> rules(Severity severity) {
    return rules.stream().filter(one -> one.severity() == severity).toList();
  }
}
