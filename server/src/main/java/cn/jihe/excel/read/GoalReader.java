package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.label.Label;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the goal texts: below their labels where two stand side by side, else beside the label. */
final class GoalReader {

  private static final Map<Label, String> DECLARED =
      new EnumMap<>(Map.of(Label.OVERALL_GOAL, "overallGoal", Label.ANNUAL_GOAL, "annualGoal"));
  private static final Map<Label, String> EVALUATED =
      new EnumMap<>(
          Map.of(Label.EXPECTED_GOAL, "expectedGoal", Label.ACTUAL_COMPLETION, "actualCompletion"));
  private static final Set<Label> GOALS =
      EnumSet.of(
          Label.OVERALL_GOAL, Label.ANNUAL_GOAL, Label.EXPECTED_GOAL, Label.ACTUAL_COMPLETION);

  private final FormArea area;
  private final Grid grid;
  private final List<LabelCell> labels;
  private final List<LabelCell> goals;
  private final FoundCells found;

  private GoalReader(FormArea area, List<LabelCell> labels, FoundCells found) {
    this.area = area;
    this.grid = area.grid();
    this.labels = labels;
    this.goals = labels.stream().filter(label -> GOALS.contains(label.label())).toList();
    this.found = found;
  }

  static void read(FormArea area, List<LabelCell> labels, FoundCells found) {
    GoalReader reader = new GoalReader(area, labels, found);
    switch (area.kind()) {
      case DECLARATION -> {
        reader.read(DECLARED);
        reader.readAs(Label.EXPECTED_GOAL, "annualGoal");
        reader.readAs(Label.GOALS, "annualGoal");
      }
      case SELF_EVALUATION -> {
        reader.read(EVALUATED);
        reader.readAs(Label.ANNUAL_GOAL, "expectedGoal");
        reader.readAs(Label.OVERALL_GOAL, "expectedGoal");
      }
    }
  }

  private void read(Map<Label, String> paths) {
    for (LabelCell label : goals) {
      String path = paths.get(label.label());
      if (path != null && !isHead(label)) {
        readGoal(label, path);
      }
    }
  }

  /** A label that usually heads others is the field's own where the form has no closer one. */
  private void readAs(Label wanted, String path) {
    for (LabelCell label : labels) {
      if (label.label() == wanted && !isHead(label) && !found.has(path)) {
        readGoal(label, path);
      }
    }
  }

  /**
   * Whether the goals beside a label are what it heads: it is merged down beside their texts, or
   * one of them has the same name as it has.
   */
  private boolean isHead(LabelCell label) {
    int beside = label.span().lastColumn() + 1;
    return !label.inline()
        && goals.stream()
            .filter(goal -> goal.covers(label.span().firstRow(), beside))
            .anyMatch(goal -> goal.span().lastRow() < label.span().lastRow() || isRepeated(label));
  }

  private boolean isRepeated(LabelCell label) {
    return goals.stream()
        .anyMatch(
            goal ->
                goal.label() == label.label()
                    && goal.span().firstRow() == label.span().firstRow()
                    && goal.span().firstColumn() > label.span().lastColumn());
  }

  private void readGoal(LabelCell label, String path) {
    if (label.inline() || !standsAbove(label)) {
      label.value(grid, labels).ifPresent(at -> at.into(found, path));
    } else if (isFree(label)) {
      found.put(path, below(label), label.span().firstColumn());
    }
  }

  /** Whether the value stands below: nothing is left beside the label but another goal's. */
  private boolean standsAbove(LabelCell label) {
    int row = label.span().firstRow();
    int beside = label.span().lastColumn() + 1;
    if (!grid.text(row, beside).isEmpty()) {
      return LabelCell.isLabel(row, beside, labels);
    }
    boolean paired =
        goals.stream()
            .anyMatch(
                other ->
                    !other.equals(label)
                        && other.span().firstRow() == row
                        && !other.covers(row + 1, other.span().firstColumn()));
    boolean filledBelow = !grid.text(below(label), label.span().firstColumn()).isEmpty();
    return isFree(label) && (paired || filledBelow);
  }

  /** Whether the cell below is still in the heading and no other label's. */
  private boolean isFree(LabelCell label) {
    return below(label) <= area.lastHeadingRow()
        && !LabelCell.isLabel(below(label), label.span().firstColumn(), labels);
  }

  private static int below(LabelCell label) {
    return label.span().lastRow() + 1;
  }
}
