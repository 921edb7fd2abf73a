package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.text.Likeness;
import cn.jihe.text.Wording;
import cn.jihe.words.CompletionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 实际完成情况 repeats 预期目标 and adds no figure, or 预期目标 names the project and no goal. */
public final class CompletionCopiesPlan implements EvaluationRule {

  private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}]");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** A goal is longer, or has a number in it. */
  private static final int LONGEST_NAME = 19;

  @Override
  public String code() {
    return "S84";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    Field goal = form.expectedGoal();
    Field completion = form.actualCompletion();
    List<Violation> violations = new ArrayList<>();
    if (!goal.isFilled() || goal.isUnreadable()) {
      return Outcome.PASSED;
    }
    if (isOnlyName(goal.text(), form.projectName().text(), parameters.names().completion())) {
      violations.add(Violation.at(form, goal).withMessage("name"));
    }
    if (completion.isFilled() && !completion.isUnreadable() && isCopy(form, parameters)) {
      violations.add(Violation.at(form, completion).withMessage("copy"));
    }
    return Outcome.of(violations.stream());
  }

  private static boolean isCopy(SelfEvaluation form, Parameters parameters) {
    String goal = form.expectedGoal().text();
    String completion = form.actualCompletion().text();
    Set<String> added = numbers(completion);
    added.removeAll(numbers(goal));
    return added.isEmpty()
        && Likeness.isAbove(
            parameters.thresholds().table().copied(), essence(goal), essence(completion));
  }

  private static boolean isOnlyName(String goal, String project, CompletionWords words) {
    String plain = essence(goal);
    if (plain.isEmpty() || words.elsewhere().stream().anyMatch(plain::contains)) {
      return false;
    }
    if (plain.equals(essence(project))) {
      return true;
    }
    return plain.length() <= LONGEST_NAME
        && !NUMBER.matcher(plain).find()
        && words.deeds().stream().noneMatch(plain::contains)
        && !startsWithDeed(plain, words);
  }

  /** 购置设备 is a deed, 购置设备经费 a fee. */
  private static boolean startsWithDeed(String plain, CompletionWords words) {
    return words.firstDeeds().stream().anyMatch(plain::startsWith)
        && words.fees().stream().noneMatch(plain::endsWith);
  }

  private static Set<String> numbers(String text) {
    return NUMBER
        .matcher(Wording.halfWidth(text))
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without blanks and punctuation. */
  private static String essence(String text) {
    return SIGN.matcher(Wording.plain(text)).replaceAll("");
  }
}
