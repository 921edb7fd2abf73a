package cn.jihe.rules.indicators;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A 二级指标 that is no child of its 一级指标, or that nobody knows. */
public final class LevelMismatch implements FormRule {

  @Override
  public String code() {
    return "I30";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    LevelNames levels = subject.parameters().levels();
    // A cell that is merged down over its rows is one cell.
    Set<CellRef> marked = new HashSet<>();
    return Outcome.of(
        FilledRows.used(form).stream()
            .filter(row -> row.level1().isFilled() && row.level2().isFilled())
            .filter(row -> !row.level1().isUnreadable() && !row.level2().isUnreadable())
            .flatMap(row -> judge(form, row, levels).stream())
            .filter(violation -> marked.add(violation.cell())));
  }

  private static Optional<Violation> judge(Form form, Indicator row, LevelNames levels) {
    Optional<Level1> group = levels.level1(row.level1().text()).or(() -> asLevel2(row, levels));
    if (group.isEmpty()) {
      return Optional.empty();
    }
    Optional<Level2> kind = levels.kind(row);
    if (kind.isPresent() && isChild(kind.get(), group.get())) {
      return Optional.empty();
    }
    Violation violation = Violation.at(form, row.level2()).with("level1", row.level1().text());
    if (kind.isEmpty()) {
      return Optional.of(violation.withMessage("unknown").with("group", group.get().label()));
    }
    return Optional.of(violation.with("parent", kind.get().parent().label()));
  }

  /** 社会效益 written as a 一级指标 names its group, too. */
  private static Optional<Level1> asLevel2(Indicator row, LevelNames levels) {
    return levels.level2(row.level1().text()).map(Level2::parent);
  }

  /** 成本 without saying which stands under 产出 on older forms, and may stand under 成本. */
  private static boolean isChild(Level2 kind, Level1 group) {
    return kind.parent() == group || (kind == Level2.COST && group == Level1.COST);
  }
}
