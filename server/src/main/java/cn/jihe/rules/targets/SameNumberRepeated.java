package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Figures;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.RowRoles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three or more indicators of one 二级指标 ask for the same number: said once, at the first. */
public final class SameNumberRepeated implements FormRule {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** What is the same in them. */
  private record Asked(String level1, String level2, BigDecimal number, String unit) {}

  @Override
  public String code() {
    return "T64";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    int pile = subject.parameters().thresholds().targets().sameNumber();
    Map<Asked, List<Indicator>> rows = new LinkedHashMap<>();
    for (Indicator row : RowRoles.of(form).indicators()) {
      Target target = row.wanted();
      if (target.shape() == Shape.QUANTITY && !row.target().isUnreadable() && !isPart(row)) {
        Quantity quantity = target.quantities().getFirst();
        if (counts(quantity)) {
          rows.computeIfAbsent(asked(row, quantity), key -> new ArrayList<>()).add(row);
        }
      }
    }
    return Outcome.of(
        rows.values().stream()
            .filter(same -> same.size() >= pile)
            .map(same -> violation(form, same)));
  }

  /** 其中… without points of its own belongs to the row above, in forms that give points. */
  private static boolean isPart(Indicator row) {
    boolean pointless =
        row.weight().isPresent() && !row.weight().isFilled() && !row.score().isFilled();
    return pointless && Wording.plain(row.name()).startsWith("其中");
  }

  /** All and nothing are asked for often, and a fraction for percent is another rule's affair. */
  private static boolean counts(Quantity quantity) {
    boolean whole = quantity.isPercent() && quantity.number().compareTo(WHOLE) == 0;
    return quantity.number().signum() != 0 && !whole && !Targets.isFraction(quantity);
  }

  private static Asked asked(Indicator row, Quantity quantity) {
    return new Asked(
        Wording.plain(row.level1().text()),
        Wording.plain(row.level2().text()),
        quantity.scaled().stripTrailingZeros(),
        quantity.unit());
  }

  private static Violation violation(Form form, List<Indicator> same) {
    return Targets.violation(form, same.getFirst())
        .with("count", same.size())
        .with("level", same.getFirst().level2().text())
        .with("number", Figures.plain(same.getFirst().wanted().quantities().getFirst().number()))
        .with("names", same.stream().map(Indicator::name).collect(Collectors.joining("、")))
        .withAlso(same.stream().skip(1).flatMap(row -> FurtherCell.of(row.target())));
  }
}
