package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.HeadingLabel;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FormField;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.form.RawValue;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the labelled fields above the indicator table, all but the money. */
final class HeadingReader {

  /** Far more than any form has; what comes later on a hostile sheet is no label. */
  private static final int MOST_LABELS = 300;

  private final FormArea area;
  private final Vocabulary vocabulary;
  private final FoundCells found;
  private final List<LabelCell> labels = new ArrayList<>();

  private HeadingReader(FormArea area, Vocabulary vocabulary, FoundCells found) {
    this.area = area;
    this.vocabulary = vocabulary;
    this.found = found;
  }

  /**
   * Reads the fields into {@code found}.
   *
   * @return every label met, in reading order; the money readers go on from them
   */
  static List<LabelCell> read(FormArea area, Vocabulary vocabulary, FoundCells found) {
    HeadingReader reader = new HeadingReader(area, vocabulary, found);
    reader.collect();
    LabelCell.closestFirst(reader.labels).forEach(reader::readField);
    GoalReader.read(area, reader.labels, found);
    return reader.labels;
  }

  private void collect() {
    Grid grid = area.grid();
    for (int row : grid.filledRows(area.first(), area.lastHeadingRow())) {
      LabelCell previous = null;
      for (GridCell cell : grid.filled(row)) {
        Optional<HeadingLabel> label = HeadingLabel.of(cell.text(), vocabulary);
        if (labels.size() == MOST_LABELS) {
          return;
        }
        if (label.isEmpty() || (previous != null && previous.takesAsValue(cell, grid))) {
          continue;
        }
        previous = new LabelCell(label.get(), grid.span(row, cell.column()));
        labels.add(previous);
      }
    }
  }

  private void readField(LabelCell label) {
    Optional<FormField> field =
        FormSchema.standard().labelled(area.kind(), Block.HEAD, label.label().name());
    if (field.isPresent()) {
      FieldPath path = field.get().path();
      label.value(area.grid(), labels).ifPresent(at -> at.into(found, path));
    } else if (Label.PERIOD.equals(label.label())) {
      label.value(area.grid(), labels).ifPresent(this::readPeriod);
    }
  }

  private void readPeriod(LabelCell.Value at) {
    PeriodText.split(at.raw().text())
        .ifPresent(
            period -> {
              found.put("startDate", at.cell(), RawValue.ofText(period.start()));
              found.put("endDate", at.cell(), RawValue.ofText(period.end()));
            });
  }
}
