package cn.jihe.label;

import cn.jihe.text.YamlResource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a workbook with one of our forms is known by single cells, for those who must decide before
 * anything is read. A cell's text is taken plain (see {@link cn.jihe.text.Wording#plain}), and each
 * entry is a regular expression in the syntax that Java and JavaScript share, to be found in it. A
 * workbook may hold a form when a text of at most {@link #LONGEST_TITLE} characters fits a title,
 * or two cells fit two different columns; when neither is so, it holds none.
 *
 * @param titles of the forms
 * @param columns of the table of indicators, an entry for each column
 */
public record FormNames(List<String> titles, List<String> columns) {

  /** Longer plain texts are no titles. */
  public static final int LONGEST_TITLE = 60;

  private static final List<Label> COLUMNS =
      List.of(Label.LEVEL1, Label.LEVEL2, Label.LEVEL3, Label.TARGET);

  /** What {@link LabelText} leaves out: ornaments, and brackets with what stands in them. */
  private static final String ORNAMENT = ":;*★▲□■\"“”'_%";

  private static final String OPEN = "(\\[{【〔";
  private static final String CLOSE = ")\\]}】〕";
  private static final String BRACKETED = "[" + OPEN + "][^" + CLOSE + "]*(?:[" + CLOSE + "]|$)";
  private static final String PERFORMANCE = "绩效";
  private static final String LEFT_OUT = "(?:[" + ORNAMENT + "]|" + BRACKETED + ")*";

  /** Numbering and labels may stand in brackets themselves. */
  private static final String LOOSE = "[" + ORNAMENT + "()\\[\\]]*";

  private static final String NUMBERING =
      "(?:\\(?[0-9一二三四五六七八九十]{1,2}\\)|[0-9]{1,2}[.、．]|[一二三四五六七八九十]{1,2}[、.])?";
  private static final String PART_OF = "(?:其中)?";
  private static final String LETTER = "(?:[A-D](?:/[A-D])?)?";

  /** Longer plain texts are no labels; keeps the work on each cell small. */
  private static final String LABEL_LENGTH = "(?=.{1,40}$)";

  /** Only short lists are also looked for broken up by signs: each letter needs its own. */
  private static final int FEW = 12;

  public FormNames {
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
  }

  /** Read when first asked for: only the add-in asks. */
  private static final class Holder {
    static final FormNames DEFAULT = read();
  }

  /** The names of the forms that come with the product. */
  public static FormNames standard() {
    return Holder.DEFAULT;
  }

  private static FormNames read() {
    Titles titles = YamlResource.read("/cn/jihe/label/titles.yml", Titles.class);
    Map<Label, List<String>> labels =
        YamlResource.read("/cn/jihe/label/labels.yml", Vocabulary.Spellings.class)
            .getOrDefault(Vocabulary.Section.INDICATOR_COLUMNS.key(), Map.of());
    return new FormNames(
        Stream.of(titles.selfEvaluation(), titles.declaration())
            .map(kind -> title(titles, kind))
            .toList(),
        COLUMNS.stream().map(label -> column(labels.getOrDefault(label, List.of()))).toList());
  }

  /** What {@link Titles} takes for a title, and a little more. */
  private static String title(Titles titles, Titles.Kind kind) {
    String outside = "(?:[^" + OPEN + "]|" + BRACKETED + ")*?";
    Stream<String> later =
        Stream.concat(
            Stream.of(PERFORMANCE), titles.words().filter(word -> !word.contains(PERFORMANCE)));
    String another = titles.siblings().scope() + PERFORMANCE + notBefore(later);
    String behind =
        any(
                Stream.concat(titles.headings().stream(), titles.siblings().doingWords().stream())
                    .toList())
            + notBefore(Stream.of(PERFORMANCE, "自评", "自我评价"));
    return "^(?:(?=.*"
        + titles.siblings().besideProject()
        + PERFORMANCE
        + ")|(?!(?!.*[,。;!?])"
        + outside
        + any(List.of(another, behind))
        + "))(?="
        + outside
        + any(broken(kind.containing()))
        + ").*"
        + any(broken(kind.ending()))
        + "(?:"
        + BRACKETED
        + ")*$";
  }

  /** That none of these words stands further on, broken or not. */
  private static String notBefore(Stream<String> words) {
    return "(?!.*" + any(broken(words.toList())) + ")";
  }

  /** What {@link Vocabulary} takes for this label, and a little more. */
  private static String column(List<String> spellings) {
    boolean few = spellings.size() <= FEW;
    List<String> whole = spellings.stream().map(FormNames::withoutMark).toList();
    List<String> broken =
        spellings.stream()
            .map(text -> few && !isLike(text) ? spaced(text, LEFT_OUT) : text)
            .map(FormNames::withoutMark)
            .toList();
    return "^"
        + LABEL_LENGTH
        + "(?:"
        + around(broken, LEFT_OUT)
        + "|"
        + around(whole, LOOSE)
        + ")$";
  }

  private static String around(List<String> words, String leftOut) {
    return leftOut
        + (PART_OF + NUMBERING + PART_OF)
        + leftOut
        + any(words)
        + leftOut
        + LETTER
        + leftOut;
  }

  private static String withoutMark(String spelling) {
    return isLike(spelling) ? spelling.substring(Vocabulary.LIKE.length()) : spelling;
  }

  private static boolean isLike(String spelling) {
    return spelling.startsWith(Vocabulary.LIKE);
  }

  private static List<String> broken(List<String> words) {
    return words.stream().map(word -> spaced(word, "(?:" + BRACKETED + ")*")).toList();
  }

  private static String spaced(String word, String between) {
    return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
  }

  private static String any(List<String> texts) {
    return "(?:" + String.join("|", texts) + ")";
  }
}
