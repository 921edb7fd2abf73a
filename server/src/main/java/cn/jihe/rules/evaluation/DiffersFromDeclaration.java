package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.ComparedIndicator;
import cn.jihe.rule.CounterpartRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.LevelNames;
import cn.jihe.words.RowRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The self-evaluation is not about what was declared: an indicator is missing, renamed, or its
 * target changed; or, as a warning, the goal reads differently.
 */
public final class DiffersFromDeclaration implements CounterpartRule {

  private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}");

  private static final int NAMED = 5;

  private static final Outcome NO_YEAR = new Outcome.NotChecked("noYear");

  private static final Outcome UNKNOWN = new Outcome.NotChecked("noDeclaration");

  @Override
  public String code() {
    return "S85";
  }

  @Override
  public Outcome check(Form judged, Optional<ComparedForm> accepted, Parameters parameters) {
    if (!(judged instanceof SelfEvaluation form)) {
      return Outcome.PASSED;
    }
    return accepted
        .map(declared -> Outcome.of(violations(form, declared, parameters.levels()).stream()))
        .orElse(form.year().isPresent() ? UNKNOWN : NO_YEAR);
  }

  private static List<Violation> violations(
      SelfEvaluation form, ComparedForm declared, LevelNames levels) {
    List<Violation> violations = new ArrayList<>();
    goal(form, declared).ifPresent(violations::add);
    List<Indicator> rest = new ArrayList<>(ComparedForm.named(RowRoles.of(form).withTargets()));
    List<ComparedIndicator> missing = new ArrayList<>();
    for (ComparedIndicator wanted : declared.rows()) {
      List<Indicator> same =
          rest.stream().filter(row -> plain(row.name()).equals(plain(wanted.name()))).toList();
      if (same.isEmpty()) {
        missing.add(wanted);
      } else {
        Indicator row =
            same.stream().filter(one -> isSame(wanted, one)).findFirst().orElse(same.getFirst());
        rest.remove(row);
        if (!isSame(wanted, row)) {
          violations.add(
              Violation.at(form, row.target())
                  .withMessage("target")
                  .with("declared", wanted.wanted().text()));
        }
      }
    }
    violations.addAll(renamed(form, missing, rest, levels));
    if (!missing.isEmpty()) {
      violations.add(missing(form, missing));
    }
    return violations;
  }

  /** Same level 2 and same target under another name; such rows are missing no longer. */
  private static List<Violation> renamed(
      SelfEvaluation form,
      List<ComparedIndicator> missing,
      List<Indicator> rest,
      LevelNames levels) {
    List<Violation> violations = new ArrayList<>();
    for (ComparedIndicator wanted : List.copyOf(missing)) {
      Optional<Indicator> other =
          rest.stream()
              .filter(row -> levels.kind(row).equals(levels.level2(wanted.level2())))
              .filter(row -> isSame(wanted, row))
              .findFirst();
      if (other.isPresent()) {
        missing.remove(wanted);
        rest.remove(other.get());
        violations.add(
            Violation.at(form, other.get().level3())
                .withMessage("renamed")
                .with("declared", wanted.name()));
      }
    }
    return violations;
  }

  private static Violation missing(SelfEvaluation form, List<ComparedIndicator> missing) {
    String names =
        missing.stream()
            .limit(NAMED)
            .map(row -> row.name() + " " + row.wanted().text().strip())
            .collect(Collectors.joining("；"));
    return Violation.of(form)
        .withMessage("missing")
        .with("count", missing.size())
        .with("names", missing.size() > NAMED ? names + "……" : names);
  }

  private static Optional<Violation> goal(SelfEvaluation form, ComparedForm declared) {
    Field goal = form.expectedGoal();
    boolean both = goal.isFilled() && !declared.goal().isEmpty();
    return both && !essence(goal.text()).equals(essence(declared.goal()))
        ? Optional.of(
            Violation.at(form, goal)
                .withMessage("goal")
                .with("declared", declared.goal())
                .as(Severity.WARNING))
        : Optional.empty();
  }

  private static String plain(String name) {
    return Wording.plain(name);
  }

  /** Blanks and punctuation do not make another goal. */
  private static String essence(String goal) {
    return PUNCTUATION.matcher(plain(goal)).replaceAll("");
  }

  /** As read; a sign or unit that one of them leaves out is another rule's business. */
  private static boolean isSame(ComparedIndicator declared, Indicator evaluated) {
    Target one = declared.wanted();
    Target other = evaluated.wanted();
    if (one.quantity().isEmpty() || other.quantity().isEmpty()) {
      return plain(one.text()).equals(plain(other.text()));
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
