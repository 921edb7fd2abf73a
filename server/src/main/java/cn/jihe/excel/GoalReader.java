package cn.jihe.excel;

import cn.jihe.template.Label;
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
  private final List<LabelCell> labels;
  private final FoundCells found;

  private GoalReader(FormArea area, List<LabelCell> labels, FoundCells found) {
    this.area = area;
    this.labels = labels;
    this.found = found;
  }

  static void read(FormArea area, List<LabelCell> labels, FoundCells found) {
    GoalReader reader = new GoalReader(area, labels, found);
    switch (area.kind()) {
      case DECLARATION -> {
        reader.read(DECLARED);
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
    for (LabelCell label : labels) {
      String path = paths.get(label.label());
      if (path != null) {
        readGoal(label, path);
      }
    }
  }

  /** A label that usually heads others is the field's own where the form has no closer one. */
  private void readAs(Label wanted, String path) {
    for (LabelCell label : labels) {
      if (label.label() == wanted && !found.has(path)) {
        readGoal(label, path);
      }
    }
  }

  private void readGoal(LabelCell label, String path) {
    if (label.inline() || !standsAbove(label)) {
      label.value(area.grid(), labels).ifPresent(at -> at.into(found, path));
    } else if (!LabelCell.isLabel(below(label), label.span().firstColumn(), labels)) {
      found.put(path, below(label), label.span().firstColumn());
    }
  }

  /** Whether the value stands below: nothing is left beside the label but another goal's. */
  private boolean standsAbove(LabelCell label) {
    Grid grid = area.grid();
    int row = label.span().firstRow();
    int beside = label.span().lastColumn() + 1;
    if (!grid.text(row, beside).isEmpty()) {
      return LabelCell.isLabel(row, beside, labels);
    }
    boolean paired =
        labels.stream()
            .anyMatch(
                other ->
                    !other.equals(label)
                        && GOALS.contains(other.label())
                        && other.span().firstRow() == row
                        && !other.covers(label.span().firstRow() + 1, other.span().firstColumn()));
    boolean roomBelow =
        below(label) <= area.lastHeadingRow()
            && !LabelCell.isLabel(below(label), label.span().firstColumn(), labels);
    boolean filledBelow = !grid.text(below(label), label.span().firstColumn()).isEmpty();
    return roomBelow && (paired || filledBelow);
  }

  private static int below(LabelCell label) {
    return label.span().lastRow() + 1;
  }
}
