package cn.jihe.excel.read.unread;

import cn.jihe.excel.read.area.HeadingLabel;
import cn.jihe.form.IndicatorName;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what forms print from what units fill in, by a cell's text alone. */
final class PrintedText {

  /** A line that says the unit of the money, or what stands behind a title. */
  private static final Pattern UNIT =
      Pattern.compile(".{0,6}(?:单位[::为]?)?(?:人民币)?[万亿]?元.?|.*单位[:为].{0,6}元.?");

  private static final Pattern YEAR = Pattern.compile("[(]?(?:20\\d{2}|X{2,4}|x{2,4}|_+)年?度?[)]?");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern NUMBER = Pattern.compile("[(]?\\d{1,4}[).、]?");

  /** 注1：…, 说明：…, （备注…. */
  private static final Pattern NOTE = Pattern.compile("^[(*※★]*(?:注|说明|备注).*", Pattern.DOTALL);

  private static final Set<String> NUMBERS = Set.of("序号", "编号");
  private static final String COLON = ":";
  private static final String NOTHING = "无";

  /** A label that we do not know is not longer. */
  private static final int LONGEST_LABEL = 15;

  /** Where 合计 and 评分等级 stand, and what is written below a table. */
  private static final Set<Label> CLOSING =
      Set.of(Label.SUM, Label.SUBTOTAL, Label.GRADE, Label.END);

  private final Vocabulary vocabulary;

  PrintedText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Nothing, dashes, a unit of money, a year, or a title. */
  boolean saysNothing(String text) {
    String plain = Wording.label(text);
    return IndicatorName.isPlaceholder(plain)
        || plain.equals(NOTHING)
        || UNIT.matcher(plain).matches()
        || YEAR.matcher(plain).matches()
        || vocabulary.title(text).isPresent()
        || vocabulary.otherTitle(text).isPresent();
  }

  /** A label that we know, wherever it may stand, or one with its value behind it. */
  boolean isKnownLabel(String text) {
    return Stream.of(Section.values())
            .anyMatch(section -> vocabulary.label(section, text).isPresent())
        || HeadingLabel.of(text, vocabulary).isPresent()
        || NUMBERS.contains(Wording.label(text))
        || Wording.label(text).endsWith(COLON);
  }

  /** Short, and without digits: may be a label that we do not know. */
  boolean mayBeLabel(String text) {
    String plain = Wording.label(text);
    return plain.length() <= LONGEST_LABEL
        && Wording.hasIdeograph(plain)
        && !DIGIT.matcher(plain).find();
  }

  boolean isNumber(String text) {
    return NUMBER.matcher(Wording.label(text)).matches();
  }

  /** 序号 above a column of numbers. */
  boolean isNumberHead(String text) {
    return NUMBERS.contains(Wording.label(text));
  }

  /** What closes a table, by the label at the start of a text; empty for anything else. */
  Optional<Label> closing(String text) {
    int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
    return vocabulary
        .label(Section.CLOSING, text)
        .or(() -> vocabulary.label(Section.CLOSING, text.substring(0, Math.max(0, colon))))
        .or(() -> NOTE.matcher(text).matches() ? Optional.of(Label.END) : Optional.empty())
        .filter(CLOSING::contains);
  }

  boolean isColumnOfFunds(String text) {
    return vocabulary.label(Section.FUND_COLUMNS, text).isPresent();
  }
}
