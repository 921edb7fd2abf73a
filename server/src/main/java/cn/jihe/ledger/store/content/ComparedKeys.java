package cn.jihe.ledger.store.content;

import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.text.Sha256;
import cn.jihe.text.StoredText;
import cn.jihe.words.LevelNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked for when a form is compared with those on record: forms that are alike have a key
 * in common. Forms of different units and years have none.
 *
 * @param project of its kind, by the letters and digits of its project
 * @param goal empty without one
 * @param meanings one for each of its rows, of its kind
 */
public record ComparedKeys(String project, Optional<String> goal, List<String> meanings) {

  public static ComparedKeys of(ComparedForm form, Budget budget, LevelNames levels) {
    String kind = form.kind().name();
    String goal = form.plainGoal();
    return new ComparedKeys(
        key(budget, kind, "project", form.project().letters()),
        goal.isEmpty() ? Optional.empty() : Optional.of(key(budget, kind, "goal", goal)),
        form.rows().stream()
            .map(row -> row.meaning(levels))
            .map(row -> key(budget, kind, "meaning", row.level2(), row.name(), row.target()))
            .toList());
  }

  private static String key(Budget budget, String kind, String what, String... texts) {
    return Sha256.of(
        Stream.concat(
                Stream.of(budget.owner(), String.valueOf(budget.year()), kind, what),
                Stream.of(texts))
            .map(StoredText::name)
            .toList());
  }
}
