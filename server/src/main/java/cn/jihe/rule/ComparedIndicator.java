package cn.jihe.rule;

import cn.jihe.form.Indicator;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;

/**
 * What other indicators are compared with of an indicator.
 *
 * @param level2 二级指标 as written
 * @param name 三级指标 without a numbering prefix
 * @param wanted 指标值
 */
public record ComparedIndicator(String level2, String name, Target wanted) {

  public static ComparedIndicator of(Indicator row) {
    return new ComparedIndicator(row.level2().text(), row.name(), row.wanted());
  }

  /** 二级指标, 三级指标 and 指标值 as a reader takes them; two rows of one meaning are copies. */
  public record Meaning(String level2, String name, String target) {}

  /** What this row means. */
  public Meaning meaning(LevelNames levels) {
    return new Meaning(
        levels.level2(level2).map(Level2::label).orElseGet(() -> Wording.plain(level2)),
        Wording.plain(name),
        wanted
            .quantity()
            .map(ComparedIndicator::read)
            .orElseGet(() -> Wording.plain(wanted.text())));
  }

  /** ≥95 (%) and ≥95.00(%) are one. */
  private static String read(Quantity quantity) {
    return quantity.comparator().map(Comparator::sign).orElse("")
        + quantity.scaled().stripTrailingZeros().toPlainString()
        + quantity.upper().map(upper -> "-" + upper.stripTrailingZeros().toPlainString()).orElse("")
        + quantity.unit();
  }
}
