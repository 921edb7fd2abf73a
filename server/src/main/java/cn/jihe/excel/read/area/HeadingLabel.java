package cn.jihe.excel.read.area;

import cn.jihe.file.WorkTime;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A label above the indicator table, alone in its cell or with its value behind a colon.
 *
 * @param rank how far its spelling is from the standard name; of two labels for one field the lower
 *     one's is read
 * @param text the label as printed
 * @param value what stands behind the colon, without blanks round it; empty when the label stands
 *     alone or only a unit of money follows
 * @param inline whether the value stands in the label's cell
 */
public record HeadingLabel(Label label, int rank, String text, String value, boolean inline) {

  private static final Pattern MONEY_UNIT = Pattern.compile("万?元");

  private static final String COLONS = ":：﹕︰∶";

  /** A label with its value in the same cell is not longer than this before the colon. */
  private static final int LONGEST = 30;

  public static Optional<HeadingLabel> of(String text, Vocabulary vocabulary) {
    WorkTime.check();
    Optional<Label> whole = vocabulary.label(Section.HEADING, text);
    return whole.isPresent()
        ? whole.map(label -> new HeadingLabel(label, rank(text, vocabulary), text, "", false))
        : inline(text, vocabulary);
  }

  /** The label before a colon of 项目名称：某项目; 其中：财政拨款：15万元 has two of them. */
  private static Optional<HeadingLabel> inline(String text, Vocabulary vocabulary) {
    for (int i = 1; i < text.length() && i < LONGEST; i++) {
      if (COLONS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      String value = text.substring(i + 1).strip();
      if (value.isEmpty() || value.startsWith("(") || value.startsWith("（")) {
        continue;
      }
      String before = text.substring(0, i);
      Optional<Label> label = vocabulary.label(Section.HEADING, before);
      if (label.isPresent()) {
        String rest = MONEY_UNIT.matcher(Wording.plain(value)).matches() ? "" : value;
        return Optional.of(
            new HeadingLabel(label.get(), rank(before, vocabulary), before, rest, true));
      }
    }
    return Optional.empty();
  }

  private static int rank(String text, Vocabulary vocabulary) {
    return vocabulary.rank(Section.HEADING, text);
  }
}
