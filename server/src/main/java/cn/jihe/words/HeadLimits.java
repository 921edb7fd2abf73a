package cn.jihe.words;

import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is usual in the head of a form and among the forms of one unit.
 *
 * @param lowExecution below this execution rate, in percent points, a reason is wanted
 * @param budgetChange above this change against 年初预算数, in percent, an adjustment has to be named
 * @param copiedShare from this share of its indicators on, in percent, a form is a copy
 * @param copiedAtLeast fewer indicators than these are no copy, whatever their share
 * @param sharedGoal shorter goals, in characters without blanks, may be alike by chance
 * @param natures the known values of 项目性质
 * @param categories the known values of 项目类别
 */
public record HeadLimits(
    BigDecimal lowExecution,
    BigDecimal budgetChange,
    BigDecimal copiedShare,
    int copiedAtLeast,
    int sharedGoal,
    List<String> natures,
    List<String> categories) {

  private static final Pattern NUMBER_BEFORE = Pattern.compile("^[0-9A-Za-z]+[-_.、:]*");

  public HeadLimits {
    natures = List.copyOf(natures);
    categories = List.copyOf(categories);
  }

  /** Whether a list has a value; width, blanks and a number before it do not matter. */
  public static boolean has(List<String> known, String value) {
    String plain = NUMBER_BEFORE.matcher(Wording.plain(value)).replaceFirst("");
    return known.stream().anyMatch(one -> Wording.plain(one).equals(plain));
  }
}
