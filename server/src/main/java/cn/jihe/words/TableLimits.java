package cn.jihe.words;

import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is usual in an indicator table.
 *
 * @param fewest the least number of indicators
 * @param most the greatest
 * @param heaviest what one indicator may weigh, in points
 * @param splits the usual weights of the groups, in points; a group that is not named has none
 * @param copied the likeness, from 0 to 1, above which one paragraph is a copy of the other
 * @param genericNames names that say nothing of what is measured
 */
public record TableLimits(
    int fewest,
    int most,
    BigDecimal heaviest,
    List<Map<Level1, BigDecimal>> splits,
    BigDecimal copied,
    List<String> genericNames) {

  public TableLimits {
    splits = List.copyOf(splits);
    genericNames = genericNames.stream().map(Wording::plain).toList();
  }

  /** Whether a name says nothing of what is measured; width and blanks do not matter. */
  public boolean isGeneric(String name) {
    return genericNames.contains(Wording.plain(name));
  }
}
