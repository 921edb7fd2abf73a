package cn.jihe.rules.project;

import cn.jihe.text.Enclosures;
import cn.jihe.text.Wording;
import cn.jihe.words.HeadWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds work that a goal plans for a later year: 2025年：正式开展…, 计划于2025年6月完成验收. */
final class LaterYears {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(年度?|[::](?!\\d))");

  /** Titles of documents, which have years of their own. */
  private static final Enclosures TITLE = Enclosures.of("《》〔〕[]");

  /** A year with which a clause begins, behind numbering at most: 3. 2025年 */
  private static final Pattern CLAUSE_START =
      Pattern.compile("(?:^|[,、:)])[(]?(?:[0-9一二三四五六七八九十]{1,3}[.、)])?$");

  /** What stands right before a year; longer than any word that is looked for there. */
  private static final int BEFORE = 20;

  /** Where that is not the beginning of the sentence; stands in no text without blanks. */
  private static final String CUT = "\0";

  /** How far behind the year the work may stand. */
  private static final int NEAR = 20;

  /** How much of the plan a message quotes. */
  private static final int QUOTED = 20;

  private final HeadWords.Later words;

  LaterYears(HeadWords.Later words) {
    this.words = words;
  }

  /** A plan with its year, and how it begins. */
  record Plan(int year, String words) {}

  /**
   * The first plan for a later year.
   *
   * @param last years up to this one are not later
   */
  Optional<Plan> planned(String text, int last) {
    return HeadWords.sentences(Wording.halfWidth(text)).stream()
        .map(sentence -> TITLE.replaced(Wording.withoutBlanks(sentence), ""))
        .flatMap(sentence -> ofSentence(sentence, last).stream())
        .min(Comparator.comparingInt(Plan::year));
  }

  private Optional<Plan> ofSentence(String sentence, int last) {
    boolean quotesPlan = has(sentence, words.plans());
    Matcher matcher = YEAR.matcher(sentence);
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1));
      int from = Math.max(0, matcher.start() - BEFORE);
      String before = (from == 0 ? "" : CUT) + sentence.substring(from, matcher.start());
      String after =
          sentence.substring(matcher.end(), Math.min(sentence.length(), matcher.end() + NEAR));
      if (year > last && isPlan(quotesPlan, before, after, matcher.group(2))) {
        int end = Math.min(sentence.length(), matcher.start() + QUOTED);
        return Optional.of(new Plan(year, sentence.substring(matcher.start(), end)));
      }
    }
    return Optional.empty();
  }

  private boolean isPlan(boolean quotesPlan, String before, String after, String mark) {
    boolean begins = CLAUSE_START.matcher(before).find() || before.isEmpty();
    boolean headed = begins && (mark.startsWith(":") || after.startsWith(":"));
    if (words.apart().stream().anyMatch(after::startsWith)) {
      return false;
    }
    boolean led = begins || words.lead().stream().anyMatch(before::endsWith);
    boolean works = has(after, words.work());
    return works && (headed || (led && !quotesPlan));
  }

  private static boolean has(String text, List<String> parts) {
    return parts.stream().anyMatch(text::contains);
  }
}
