package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Parameters;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.CountedUnits;
import cn.jihe.words.CountedUnits.Ending;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of a target that has none of its own, as far as the form tells it. */
final class RowUnit {

  /** 培训人数（人）: the unit stands beside the name. */
  private static final Pattern AT_NAME_END =
      Pattern.compile("[(\\[【〔](?:单位[:：]?)?([^)\\]】〕]+)[)\\]】〕][:;]?$");

  private static final String PERCENT = "%";
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private RowUnit() {}

  /** Whether the name gives the unit in brackets, so that the target needs none. */
  static boolean isNamed(String name) {
    String plain = Wording.plain(name);
    int end = lastClosing(plain, plain.length() - 1);
    if (end < plain.length() - 2) {
      return false;
    }
    // What closes another bracket is no part of it.
    Matcher bracketed =
        AT_NAME_END.matcher(plain).region(lastClosing(plain, end - 1) + 1, plain.length());
    // A unit is what makes a value of a number: 1人, 1%, but not 1全年.
    return bracketed.find()
        && Target.read("=1(" + bracketed.group(1) + ")")
            .quantity()
            .filter(Quantity::hasKnownUnit)
            .isPresent();
  }

  private static int lastClosing(String text, int from) {
    int at = from;
    while (at >= 0 && ")]】〕".indexOf(text.charAt(at)) < 0) {
      at--;
    }
    return at;
  }

  /**
   * The unit that the name's own measure word means (讲座场次, 合格率), as other rows with that word write
   * it; empty when it is not certain.
   */
  static Optional<String> of(Form form, Indicator row, Quantity quantity, Parameters parameters) {
    CountedUnits units = parameters.targets().counted();
    return units
        .endingOf(row.name())
        .flatMap(
            ending ->
                ending.unit().equals(Optional.of(PERCENT))
                    ? ending.unit().filter(percent -> isPlainlyPercent(quantity))
                    : counted(form, row, ending, units));
  }

  /** A number up to 1 may as well be a fraction, and one above 100 is no share. */
  private static boolean isPlainlyPercent(Quantity quantity) {
    return quantity.number().compareTo(BigDecimal.ONE) > 0
        && quantity.number().compareTo(WHOLE) <= 0;
  }

  private static Optional<String> counted(
      Form form, Indicator row, Ending ending, CountedUnits units) {
    List<String> written =
        form.indicators().stream()
            .filter(other -> other.index() != row.index())
            .filter(
                other ->
                    units
                        .endingOf(other.name())
                        .map(Ending::words)
                        .equals(Optional.of(ending.words())))
            .flatMap(other -> other.wanted().quantity().stream())
            .filter(RowUnit::isPlain)
            .map(Quantity::writtenUnit)
            .distinct()
            .toList();
    return written.size() == 1 ? Optional.of(written.getFirst()) : ending.unit();
  }

  /** 万人 beside a bare number tells nothing of what the number counts. */
  private static boolean isPlain(Quantity quantity) {
    return !quantity.isPercent()
        && quantity.hasKnownUnit()
        && quantity.scale().compareTo(BigDecimal.ONE) == 0;
  }
}
