package cn.jihe.rules.project;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.text.Wording;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;
import java.util.List;

/** 二级指标, 三级指标 and 指标值 of one indicator as a reader takes them. */
record Triple(String level2, String name, String target) {

  /** Those of a form, one for each indicator that has a name. */
  static List<Triple> of(Form form, LevelNames levels) {
    return form.indicators().stream()
        .filter(row -> !IndicatorName.isPlaceholder(row.name()))
        .map(row -> of(row, levels))
        .toList();
  }

  private static Triple of(Indicator row, LevelNames levels) {
    String level2 =
        levels.kind(row).map(Level2::label).orElseGet(() -> Wording.plain(row.level2().text()));
    String target =
        row.wanted()
            .quantity()
            .map(Triple::read)
            .orElseGet(() -> Wording.plain(row.target().text()));
    return new Triple(level2, Wording.plain(row.name()), target);
  }

  /** ≥95 (%) and ≥95.00(%) are one. */
  private static String read(Quantity quantity) {
    return quantity.comparator().map(Comparator::sign).orElse("")
        + quantity.scaled().stripTrailingZeros().toPlainString()
        + quantity.upper().map(upper -> "-" + upper.stripTrailingZeros().toPlainString()).orElse("")
        + quantity.unit();
  }
}
