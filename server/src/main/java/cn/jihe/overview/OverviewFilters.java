package cn.jihe.overview;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.FormFigures.Choice;
import cn.jihe.ledger.FormFigures.Which;
import cn.jihe.rule.Severity;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What addresses say of the forms that are to be counted. */
public final class OverviewFilters {

  private OverviewFilters() {}

  /**
   * Of which forms.
   *
   * @throws ProblemException of kind BAD_FILTER
   */
  public static Choice choice(ListQuery query) {
    return new Choice(
        query.oneOf("kind", FormKind.values()), query.year(), query.id("organisation"));
  }

  /**
   * Which of them.
   *
   * @throws ProblemException of kind BAD_FILTER
   */
  public static Which which(ListQuery query) {
    return new Which(
        query.id("unit"),
        stage(query).map(Stage::states).orElse(Set.of()),
        query.flag("late"),
        query.text("rule"),
        query.oneOf("severity", Severity.values()));
  }

  private static Optional<Stage> stage(ListQuery query) {
    return query
        .text("stage")
        .map(
            text ->
                Arrays.stream(Stage.values())
                    .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemKind.BAD_FILTER)));
  }
}
