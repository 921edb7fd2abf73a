package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.CompletionWords;
import cn.jihe.words.Level1;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How satisfied people were is given as 100, or without a word about who asked them. */
public final class SatisfactionWithoutSurvey implements EvaluationRule {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final Pattern CLAUSE = Pattern.compile("[，,。；;！!？?\\r\\n]");

  @Override
  public String code() {
    return "S86";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Indicator> rows =
        form.indicators().stream()
            .filter(row -> row.actual().isFilled() && !row.actual().isUnreadable())
            .filter(row -> isSatisfaction(row, parameters))
            .toList();
    CompletionWords words = parameters.names().completion();
    List<String> surveys = rows.isEmpty() ? List.of() : surveys(form, words);
    if (surveys.stream().anyMatch(clause -> countsAnswers(clause, words))) {
      return Outcome.PASSED;
    }
    return Outcome.of(rows.stream().flatMap(row -> judge(form, row, !surveys.isEmpty()).stream()));
  }

  private static Optional<Violation> judge(SelfEvaluation form, Indicator row, boolean surveyed) {
    Violation violation = Violation.at(form, row.actual()).with("name", row.name());
    boolean all = row.reached().quantity().filter(q -> q.number().compareTo(ALL) == 0).isPresent();
    if (all) {
      return Optional.of(violation.withMessage("all"));
    }
    return surveyed ? Optional.empty() : Optional.of(violation);
  }

  private static boolean isSatisfaction(Indicator row, Parameters parameters) {
    String name = Wording.plain(row.name());
    boolean group = parameters.levels().group(row).equals(Optional.of(Level1.SATISFACTION));
    boolean named = name.contains("满意度") || name.contains("满意率");
    return (group || named) && !parameters.names().surveyWork().isNamedIn(name);
  }

  /** 发放问卷200份, 回访50人次: how many answered is as good a ground as there is. */
  private static boolean countsAnswers(String clause, CompletionWords words) {
    return Target.read(clause).quantities().stream()
        .anyMatch(number -> words.answers().contains(number.unit()));
  }

  /** The clauses that name a survey which was made. */
  private static List<String> surveys(SelfEvaluation form, CompletionWords words) {
    Stream<Field> rows =
        form.indicators().stream()
            .flatMap(row -> Stream.of(row.level3(), row.target(), row.actual(), row.deviation()));
    return Stream.concat(Stream.of(form.expectedGoal(), form.actualCompletion()), rows)
        .filter(field -> words.surveys().isNamedIn(field.text()))
        .flatMap(field -> Stream.of(CLAUSE.split(field.text(), -1)))
        .filter(clause -> namesSurvey(clause, words))
        .toList();
  }

  private static boolean namesSurvey(String clause, CompletionWords words) {
    String open = words.surveys().without(clause);
    return words.surveys().in(clause).filter(word -> !isDenied(open, word, words)).isPresent();
  }

  private static boolean isDenied(String open, String word, CompletionWords words) {
    String before = open.substring(0, open.indexOf(word));
    return words.noSurvey().stream().anyMatch(before::contains);
  }
}
