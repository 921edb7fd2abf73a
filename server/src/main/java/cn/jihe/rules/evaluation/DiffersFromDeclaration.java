package cn.jihe.rules.evaluation;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.LevelNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The self-evaluation is not about what was declared: an indicator is missing, renamed, or its
 * target changed; or, as a warning, the goal reads differently.
 */
public final class DiffersFromDeclaration implements FormRule {

  private static final int NAMED = 5;

  private static final Outcome UNKNOWN = new Outcome.NotChecked("noDeclaration");

  @Override
  public String code() {
    return "S85";
  }

  @Override
  public Outcome check(Subject subject) {
    if (!(subject.form() instanceof SelfEvaluation form)) {
      return Outcome.PASSED;
    }
    if (!(subject.accepted().orElse(null) instanceof Declaration declared)) {
      return UNKNOWN;
    }
    List<Violation> violations = new ArrayList<>();
    goal(form, declared).ifPresent(violations::add);
    List<Indicator> rest = new ArrayList<>(named(form.indicators()));
    List<Indicator> missing = new ArrayList<>();
    for (Indicator wanted : named(declared.indicators())) {
      List<Indicator> same = rest.stream().filter(row -> name(row).equals(name(wanted))).toList();
      if (same.isEmpty()) {
        missing.add(wanted);
      } else {
        Indicator row =
            same.stream().filter(one -> isSame(wanted, one)).findFirst().orElse(same.getFirst());
        rest.remove(row);
        if (!isSame(wanted, row)) {
          violations.add(
              Violation.at(form, row.target())
                  .saying("target")
                  .with("declared", wanted.target().text()));
        }
      }
    }
    renamed(form, missing, rest, subject.parameters().levels()).forEach(violations::add);
    if (!missing.isEmpty()) {
      violations.add(missing(form, missing));
    }
    return Outcome.of(violations.stream());
  }

  /** Same level 2 and same target under another name; such rows are missing no longer. */
  private static List<Violation> renamed(
      SelfEvaluation form, List<Indicator> missing, List<Indicator> rest, LevelNames levels) {
    List<Violation> violations = new ArrayList<>();
    for (Indicator wanted : List.copyOf(missing)) {
      Optional<Indicator> other =
          rest.stream()
              .filter(row -> levels.kind(row).equals(levels.kind(wanted)) && isSame(wanted, row))
              .findFirst();
      if (other.isPresent()) {
        missing.remove(wanted);
        rest.remove(other.get());
        violations.add(
            Violation.at(form, other.get().level3())
                .saying("renamed")
                .with("declared", wanted.name()));
      }
    }
    return violations;
  }

  private static Violation missing(SelfEvaluation form, List<Indicator> missing) {
    String names =
        missing.stream()
            .limit(NAMED)
            .map(row -> row.name() + " " + row.target().text().strip())
            .collect(Collectors.joining("；"));
    return Violation.at(form.place().headerOrTitle(), "")
        .saying("missing")
        .with("count", missing.size())
        .with("names", missing.size() > NAMED ? names + "……" : names);
  }

  private static Optional<Violation> goal(SelfEvaluation form, Declaration declared) {
    Field goal = form.expectedGoal();
    boolean both = goal.isFilled() && declared.annualGoal().isFilled();
    return both && !essence(goal).equals(essence(declared.annualGoal()))
        ? Optional.of(
            Violation.at(form, goal)
                .saying("goal")
                .with("declared", declared.annualGoal().text())
                .as(Severity.WARNING))
        : Optional.empty();
  }

  private static List<Indicator> named(List<Indicator> rows) {
    return rows.stream().filter(row -> !IndicatorName.isPlaceholder(row.name())).toList();
  }

  private static String name(Indicator row) {
    return Wording.plain(row.name());
  }

  /** Blanks and punctuation do not make another goal. */
  private static String essence(Field field) {
    return Wording.plain(field.text()).replaceAll("\\p{P}", "");
  }

  /** As read; a sign or unit that one of them leaves out is another rule's business. */
  private static boolean isSame(Indicator declared, Indicator evaluated) {
    Target one = declared.wanted();
    Target other = evaluated.wanted();
    if (one.quantity().isEmpty() || other.quantity().isEmpty()) {
      return Wording.plain(one.text()).equals(Wording.plain(other.text()));
    }
    Quantity a = one.quantity().get();
    Quantity b = other.quantity().get();
    return a.scaled().compareTo(b.scaled()) == 0
        && a.upper()
            .map(upper -> upper.stripTrailingZeros())
            .equals(b.upper().map(upper -> upper.stripTrailingZeros()))
        && (a.unit().isEmpty() || b.unit().isEmpty() || a.unit().equals(b.unit()))
        && (a.comparator().isEmpty()
            || b.comparator().isEmpty()
            || a.comparator().equals(b.comparator()));
  }
}
