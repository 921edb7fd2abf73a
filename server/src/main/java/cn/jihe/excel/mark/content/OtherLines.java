package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.content.ResultLine.Fold;
import cn.jihe.rule.Change;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.rule.told.ToldTexts;
import java.util.ArrayList;
import java.util.List;

/** What stands below the findings: what was corrected, and what could not be checked. */
final class OtherLines {

  private static final List<String> CHANGE_HEADS =
      List.of("number", "rule", "sheetName", "cell", "before", "blank", "after");

  private final LineList lines;
  private final MarkTexts words;

  OtherLines(LineList lines, MarkTexts words) {
    this.lines = lines;
    this.words = words;
  }

  /** What was corrected; nothing where nothing was. */
  void changes(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    lines.skip();
    lines.single(LineList.HEAD_POINTS, words.say("changes", changes.size()), CellStyleName.GOOD);
    header(lines, CHANGE_HEADS, words);
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      CellStyleName text = CellStyleName.TEXT;
      lines.add(
          Fold.NONE,
          List.of(
              ResultCell.of(0, String.valueOf(i + 1), CellStyleName.CENTRED),
              ResultCell.of(1, change.rule(), CellStyleName.CENTRED),
              ResultCell.of(2, change.cell().sheet(), text),
              ResultCell.of(3, change.cell().a1(), text).to(change.cell()),
              ResultCell.of(4, change.before(), text),
              ResultCell.of(5, "→", CellStyleName.CENTRED),
              ResultCell.of(6, change.after(), text)));
    }
  }

  /** What several forms left unchecked, once with their numbers. */
  void unchecked(List<ToldReport.NotChecked> all) {
    if (all.isEmpty()) {
      return;
    }
    ToldTexts texts = new ToldTexts(words.language());
    lines.skip();
    lines.single(LineList.HEAD_POINTS, words.say("uncheckedHead"), CellStyleName.GOOD);
    all.forEach(
        each -> lines.single(LineList.LINE_POINTS, texts.notChecked(each), CellStyleName.LINE));
  }

  /** Names the columns of a table beside which nobody types. */
  static void header(LineList lines, List<String> heads, MarkTexts words) {
    List<ResultCell> cells = new ArrayList<>(heads.size());
    for (String head : heads) {
      cells.add(ResultCell.of(cells.size(), words.say(head), CellStyleName.HEADER));
    }
    lines.add(LineList.HEAD_POINTS, Fold.NONE, cells);
  }
}
