package cn.jihe.excel.mark;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.rule.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How our marks look and are known again, for those who put the same marks into an open workbook.
 *
 * @param formula of the conditional format that colours a cell, with its equals sign
 * @param inFormula what is in the formulas of ours and of nobody else's
 * @param colour of the fill, as {@code #RRGGBB}
 * @param note the invisible text at the start of our comments
 */
public record MarkLook(
    Map<Severity, String> formula, String inFormula, Map<Severity, String> colour, String note) {

  public MarkLook {
    formula = Map.copyOf(formula);
    colour = Map.copyOf(colour);
  }

  /** As annotated copies have them. */
  public static MarkLook standard() {
    return new MarkLook(
        each(severity -> "=" + MarkColour.formula(severity)),
        OwnMark.IN_FORMULA,
        each(severity -> "#" + MarkColour.rgb(severity)),
        OwnMark.INVISIBLE);
  }

  private static Map<Severity, String> each(Function<Severity, String> of) {
    Map<Severity, String> all = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      all.put(severity, of.apply(severity));
    }
    return all;
  }
}
