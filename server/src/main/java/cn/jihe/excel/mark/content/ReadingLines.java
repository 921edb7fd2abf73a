package cn.jihe.excel.mark.content;

import cn.jihe.rule.told.ReadTarget;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import java.util.ArrayList;
import java.util.List;

/** The second part of the result sheet: what the target values of each form were read as. */
final class ReadingLines {

  /** A workbook may hold many forms; nobody reads more than these. */
  private static final int MOST = 5_000;

  private static final List<String> HEADS =
      List.of("number", "blank", "form", "cell", "indicator", "written", "blank", "readAs");

  private ReadingLines() {}

  /**
   * The lines from a row on; none where no target was read.
   *
   * @param at the first free row, from 0
   */
  static List<ResultLine> of(int at, ToldReport told, MarkTexts words) {
    List<ResultLine> lines = new ArrayList<>();
    int left = 0;
    for (ToldForm form : told.forms()) {
      List<ReadTarget> read = ReadTarget.of(form.report().form(), words.language());
      String project = words.project(form.report().form());
      int taken = Math.min(read.size(), MOST - lines.size());
      for (ReadTarget one : read.subList(0, taken)) {
        String named = one.equals(read.getFirst()) ? project : "";
        lines.add(line(at + 2 + lines.size(), lines.size() + 1, named, one));
      }
      left += read.size() - taken;
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    lines.add(
        0,
        ResultContent.single(at, ResultContent.HEAD_POINTS, head(left, words), CellStyleName.GOOD));
    lines.add(1, ResultContent.header(at + 1, HEADS, words));
    return lines;
  }

  private static String head(int left, MarkTexts words) {
    return left == 0 ? words.say("readings") : words.say("readingsMore", MOST, left);
  }

  /** The project stands in the first line of its form. */
  private static ResultLine line(int row, int number, String project, ReadTarget one) {
    CellStyleName text = CellStyleName.TEXT;
    List<ResultCell> cells =
        List.of(
            ResultCell.of(0, String.valueOf(number), CellStyleName.CENTRED),
            ResultCell.of(1, "", text),
            ResultCell.of(2, project, text),
            ResultCell.of(3, one.cell().a1(), CellStyleName.CENTRED),
            ResultCell.of(4, one.indicator(), text),
            ResultCell.of(5, one.written(), text),
            ResultCell.of(6, "→", CellStyleName.CENTRED),
            ResultCell.of(7, one.readAs(), text));
    return new ResultLine(row, ResultContent.points(cells, 2), true, cells);
  }
}
