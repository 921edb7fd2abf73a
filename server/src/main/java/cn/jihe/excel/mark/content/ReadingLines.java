package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.content.ResultLine.Fold;
import cn.jihe.rule.told.ReadTarget;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import java.util.ArrayList;
import java.util.List;

/** The last part of the result sheet: what the target values of each form were read as. */
final class ReadingLines {

  /** A workbook may hold many forms; nobody reads more than these. */
  private static final int MOST = 5_000;

  private static final List<String> HEADS =
      List.of("number", "blank", "form", "cell", "indicator", "written", "readAs");

  private ReadingLines() {}

  /** Nothing where no target was read. */
  static void write(LineList lines, ToldReport told, MarkTexts words) {
    List<List<ResultCell>> rows = new ArrayList<>();
    int left = 0;
    for (ToldForm form : told.forms()) {
      List<ReadTarget> read = ReadTarget.of(form.report().form(), words.language());
      String project = words.project(form.report().form());
      int taken = Math.min(read.size(), MOST - rows.size());
      for (ReadTarget one : read.subList(0, taken)) {
        String named = one.equals(read.getFirst()) ? project : "";
        rows.add(cells(rows.size() + 1, named, one));
      }
      left += read.size() - taken;
    }
    if (!rows.isEmpty()) {
      lines.skip();
      lines.single(LineList.HEAD_POINTS, head(left, words), CellStyleName.GOOD);
      OtherLines.header(lines, HEADS, words);
      rows.forEach(row -> lines.add(Fold.OPEN, row));
    }
  }

  private static String head(int left, MarkTexts words) {
    return left == 0 ? words.say("readings") : words.say("readingsMore", MOST, left);
  }

  /** The project stands in the first line of its form. */
  private static List<ResultCell> cells(int number, String project, ReadTarget one) {
    CellStyleName text = CellStyleName.TEXT;
    return List.of(
        ResultCell.of(0, String.valueOf(number), CellStyleName.CENTRED),
        ResultCell.of(1, "", text),
        ResultCell.of(2, project, text),
        ResultCell.of(3, one.cell().a1(), CellStyleName.CENTRED),
        ResultCell.of(4, one.indicator(), text),
        ResultCell.of(5, one.written(), text),
        ResultCell.of(6, one.readAs(), text));
  }
}
