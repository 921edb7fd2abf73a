package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.label.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the goal texts: below their labels where two stand side by side, else beside the label. */
final class GoalReader {

  /** The labels of the goals of both kinds: one may stand in for another. */
  private static final Set<String> GOALS =
      Stream.of(FormKind.values())
          .flatMap(kind -> FormSchema.standard().fields(kind, Block.GOALS).stream())
          .map(FormField::label)
          .collect(Collectors.toUnmodifiableSet());

  private final FormArea area;
  private final Grid grid;
  private final List<LabelCell> labels;
  private final List<LabelCell> goals;
  private final FoundCells found;

  private GoalReader(FormArea area, List<LabelCell> labels, FoundCells found) {
    this.area = area;
    this.grid = area.grid();
    this.labels = labels;
    this.goals = labels.stream().filter(label -> GOALS.contains(label.label().name())).toList();
    this.found = found;
  }

  static void read(FormArea area, List<LabelCell> labels, FoundCells found) {
    GoalReader reader = new GoalReader(area, labels, found);
    reader.readOwn();
    switch (area.kind()) {
      case DECLARATION -> {
        reader.readAs(Label.EXPECTED_GOAL, "annualGoal");
        reader.readAs(Label.GOALS, "annualGoal");
        passOnly(found);
      }
      case SELF_EVALUATION -> {
        reader.readAs(Label.ANNUAL_GOAL, "expectedGoal");
        reader.readAs(Label.OVERALL_GOAL, "expectedGoal");
        reader.readAs(Label.GOALS, "expectedGoal");
      }
    }
  }

  /** The only goal of a declaration is the year's, whatever it is called. */
  static void passOnly(FoundCells found) {
    found.pass(new FieldPath("overallGoal"), new FieldPath("annualGoal"));
  }

  /** The goals that have a label of their own. */
  private void readOwn() {
    for (LabelCell label : goals) {
      Optional<FormField> field =
          FormSchema.standard().labelled(area.kind(), Block.GOALS, label.label().name());
      if (field.isPresent() && !isHead(label)) {
        readGoal(label, field.get().path());
      }
    }
  }

  /** A label that usually heads others is the field's own where the form has no closer one. */
  private void readAs(Label wanted, String goal) {
    FieldPath path = new FieldPath(goal);
    for (LabelCell label : labels) {
      if (label.label().equals(wanted) && !isHead(label) && !found.has(path)) {
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
                goal.label().equals(label.label())
                    && goal.span().firstRow() == label.span().firstRow()
                    && goal.span().firstColumn() > label.span().lastColumn());
  }

  private void readGoal(LabelCell label, FieldPath path) {
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
