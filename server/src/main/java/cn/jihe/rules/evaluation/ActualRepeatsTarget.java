package cn.jihe.rules.evaluation;

import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.ActualWords;
import cn.jihe.words.RowRoles;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The actual value is a requirement, or the target's own sentence, instead of a result. */
public final class ActualRepeatsTarget implements EvaluationRule {

  private static final Set<Shape> SENTENCES =
      EnumSet.of(Shape.QUALITATIVE, Shape.SENTENCE, Shape.SEVERAL, Shape.BASELINE);

  /** Shorter texts may well be the same and right: 通过. */
  private static final int SHORTEST_SENTENCE = 8;

  private static final Pattern BOUND_SIGN = Pattern.compile("[≥≤≧≦⩾⩽<>]");

  @Override
  public String code() {
    return "S78";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    ActualWords words = parameters.targets().results();
    return Outcome.of(
        RowRoles.of(form).indicators().stream()
            .filter(row -> row.actual().isFilled() && !row.actual().isUnreadable())
            .flatMap(
                row ->
                    message(row, words).stream()
                        .map(
                            message ->
                                Violation.at(form, row.actual())
                                    .withMessage(message)
                                    .with("name", row.name())
                                    .with("target", row.target().text()))));
  }

  private static Optional<String> message(Indicator row, ActualWords words) {
    String actual = Wording.plain(row.actual().text());
    if (BOUND_SIGN.matcher(actual).find() || isBound(row, words) || isSignedCopy(row, actual)) {
      return Optional.of("comparator");
    }
    boolean same =
        actual.length() >= SHORTEST_SENTENCE
            && SENTENCES.contains(row.reached().shape())
            && actual.equals(Wording.plain(row.target().text()));
    return same ? Optional.of("sentence") : Optional.empty();
  }

  /** 95%以上, 不少于3次; but 达到95% says what was reached. */
  private static boolean isBound(Indicator row, ActualWords words) {
    String written = row.actual().text();
    String bare = words.withoutReached(written);
    Target read = bare.equals(written) ? row.reached() : Target.read(bare);
    return read.quantity()
        .flatMap(quantity -> quantity.comparator())
        .filter(comparator -> comparator != Comparator.EQUAL)
        .isPresent();
  }

  /** =100% beside =100%: a bare sign that nobody writes before a result of her own. */
  private static boolean isSignedCopy(Indicator row, String actual) {
    return actual.startsWith("=") && actual.equals(Wording.plain(row.target().text()));
  }
}
