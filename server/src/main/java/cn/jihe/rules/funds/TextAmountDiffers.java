package cn.jihe.rules.funds;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Figures;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A goal or completion text names what the project costs, and no figure of the form is that. */
public final class TextAmountDiffers implements FormRule {

  @Override
  public String code() {
    return "M24";
  }

  /** A text and the figures that its amounts may be. */
  private record Told(Field text, List<Field> budgets, List<Field> spendings) {}

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    for (Told told : texts(form)) {
      for (TextAmount amount :
          TextAmount.in(told.text().text(), form.year(), subject.parameters().head().amounts())) {
        Outcome outcome = judge(form, told, amount);
        if (!outcome.equals(Outcome.PASSED)) {
          return outcome;
        }
      }
    }
    return Outcome.PASSED;
  }

  private static Outcome judge(Form form, Told told, TextAmount amount) {
    List<Field> figures = amount.isSpent() ? told.spendings() : told.budgets();
    if (figures.stream().noneMatch(field -> field.amount().isPresent())
        || figures.stream()
            .flatMap(field -> field.amount().stream())
            .flatMap(figure -> Stream.of(figure.value(), figure.shown()))
            .anyMatch(figure -> amount.is(figure, form.moneyUnit()))) {
      return Outcome.PASSED;
    }
    Optional<Field> unreadable = figures.stream().filter(Field::isUnreadable).findFirst();
    return unreadable
        .map(Outcome::unreadable)
        .orElseGet(
            () ->
                Outcome.of(
                    Violation.at(form, told.text())
                        .withMessage(amount.isSpent() ? "spent" : "budget")
                        .with("amount", amount.written())
                        .with("figures", shown(figures))
                        .with("unit", form.moneyUnit().label())));
  }

  /** The first figures that are given and differ from each other. */
  private static String shown(List<Field> figures) {
    return figures.stream()
        .flatMap(field -> field.amount().stream())
        .map(FieldValue.Amount::shown)
        .filter(figure -> figure.signum() != 0)
        .map(Figures::money)
        .distinct()
        .limit(2)
        .collect(Collectors.joining("、"));
  }

  private static List<Told> texts(Form form) {
    return switch (form) {
      case Declaration declaration -> {
        List<Field> all = declaration.funds().amounts();
        yield List.of(
            new Told(declaration.annualGoal(), all, all),
            new Told(declaration.overallGoal(), all, all));
      }
      case SelfEvaluation evaluation -> {
        List<Field> spent = evaluation.funds().rows().stream().map(row -> row.executed()).toList();
        List<Field> all =
            evaluation.funds().rows().stream()
                .flatMap(
                    row -> Stream.of(row.fullYearBudget(), row.initialBudget(), row.executed()))
                .toList();
        yield List.of(
            new Told(evaluation.expectedGoal(), all, all),
            new Told(evaluation.actualCompletion(), all, spent));
      }
    };
  }
}
