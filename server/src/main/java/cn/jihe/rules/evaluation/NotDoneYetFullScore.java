package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Shape;
import cn.jihe.text.Wording;
import cn.jihe.words.CompletionWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form says that something is not done yet, and a result in words has its full score all the
 * same. Said once, where it says so.
 */
public final class NotDoneYetFullScore implements EvaluationRule {

  private static final Pattern CLAUSE = Pattern.compile("[，,。；;！!？?\\r\\n]");

  private static final List<String> NONE = List.of("无", "没有", "未见");

  /** 未完成0项, 未完成率为0. */
  private static final Pattern ZERO = Pattern.compile("^[\\p{IsHan}]{0,3}[为:：]?0(?![.0-9])");

  /** 计划于2024年; but 原计划于 tells of what was. */
  private static final Pattern PLANNED =
      Pattern.compile("(?<![原按照据依])(?:(?:计划|预计)[于在]?|[拟将][于在])(20\\d{2})年");

  /** 按计划于2024年完成了 tells of what was, too. */
  private static final String PAST = "了";

  /** How many signs may stand between the year and what is to be done. */
  private static final int NEAR = 10;

  @Override
  public String code() {
    return "S82";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    Optional<Scored> full =
        Scored.of(form).filter(Scored::isFull).filter(NotDoneYetFullScore::isInWords).findFirst();
    if (full.isEmpty()) {
      return Outcome.PASSED;
    }
    CompletionWords words = parameters.names().completion();
    Stream<Field> texts =
        Stream.concat(
            Stream.of(form.actualCompletion()),
            form.indicators().stream().map(row -> row.deviation()));
    return Outcome.of(
        texts
            .filter(text -> text.isFilled() && !text.isUnreadable())
            .flatMap(
                text ->
                    notDone(text.text(), form.year(), words)
                        .map(
                            clause ->
                                Violation.at(form, text)
                                    .with("clause", clause)
                                    .with("name", full.get().row().name())
                                    .with("actual", full.get().row().actual().text())
                                    .with("weight", full.get().weight().shown())
                                    .withAlso(FurtherCell.of(full.get().row().actual())))
                        .stream())
            .limit(1));
  }

  private static boolean isInWords(Scored scored) {
    Shape shape = scored.row().reached().shape();
    return shape == Shape.QUALITATIVE || shape == Shape.GRADE;
  }

  /** The first clause that says that something is not done yet. */
  private static Optional<String> notDone(
      String text, Optional<Integer> year, CompletionWords words) {
    List<String> clauses = Arrays.asList(CLAUSE.split(Wording.halfWidth(text), -1));
    return clauses.stream()
        .map(Wording::withoutBlanks)
        .filter(
            clause ->
                isUnfinished(clause, words)
                    || isUnderWay(clause, words)
                    || isPlanned(clause, year, words.ends()))
        .findFirst();
  }

  private static boolean isUnfinished(String clause, CompletionWords words) {
    String open = words.unfinished().without(clause);
    return words.unfinished().words().stream()
        .anyMatch(
            word -> {
              int at = open.indexOf(word);
              return at >= 0
                  && words.denials().stream().noneMatch(open.substring(0, at + 2)::contains)
                  && !isNone(open.substring(0, at), words)
                  && !ZERO.matcher(open.substring(at + word.length())).find();
            });
  }

  /** 无滞后, 没有任何滞后: right before the word. */
  private static boolean isNone(String before, CompletionWords words) {
    String rest = before;
    for (String word = filler(rest, words); !word.isEmpty(); word = filler(rest, words)) {
      rest = rest.substring(0, rest.length() - word.length());
    }
    return NONE.stream().anyMatch(rest::endsWith);
  }

  private static String filler(String text, CompletionWords words) {
    return words.fillers().stream().filter(text::endsWith).findFirst().orElse("");
  }

  /** 系统还在建设过程中; but 在项目建设过程中 only says when. */
  private static boolean isUnderWay(String clause, CompletionWords words) {
    return words.underWay().stream().anyMatch(clause::endsWith)
        && (!clause.contains("在") || words.still().stream().anyMatch(clause::contains));
  }

  /** A later year than the form's; of a form without year any, for it tells of a year gone by. */
  private static boolean isPlanned(String clause, Optional<Integer> year, List<String> ends) {
    Matcher planned = PLANNED.matcher(clause);
    while (planned.find()) {
      if (isDone(clause, planned.end(), ends)) {
        return year.map(own -> Integer.parseInt(planned.group(1)) > own).orElse(true);
      }
    }
    return false;
  }

  /** Whether it is to be done shortly behind the year: 计划于2024年完成. */
  private static boolean isDone(String clause, int year, List<String> ends) {
    for (int at = year; at <= Math.min(clause.length(), year + NEAR); at++) {
      int from = at;
      if (ends.stream()
          .anyMatch(
              end ->
                  clause.startsWith(end, from) && !clause.startsWith(PAST, from + end.length()))) {
        return true;
      }
      if (clause.startsWith(PAST, at)) {
        return false;
      }
    }
    return false;
  }
}
