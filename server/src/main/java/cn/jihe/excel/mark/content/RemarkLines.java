package cn.jihe.excel.mark.content;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.content.ResultLine.Fold;
import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.excel.mark.typed.TypedColumn;
import cn.jihe.excel.mark.typed.TypedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sheet 审核批注: a row for each remark, with a cell to answer in. */
final class RemarkLines {

  private static final List<String> HEADS =
      List.of(
          "number",
          "remarkKind",
          "form",
          "cell",
          "remarkText",
          "remarkNow",
          "remarkReplies",
          "remarkKeys",
          "remarkState",
          "remarkBy",
          "remarkReply");

  private final MarkContent content;
  private final MarkTexts words;
  private final LineList lines = new LineList();

  private RemarkLines(MarkContent content) {
    this.content = content;
    this.words = content.words();
  }

  static ResultContent of(MarkContent content) {
    return new RemarkLines(content).write();
  }

  private ResultContent write() {
    lines.single(32, words.say("remarksTitle") + OwnMark.INVISIBLE, CellStyleName.TITLE);
    lines.single(18, words.say("remarksCount", content.remarks().size()), CellStyleName.LINE);
    lines.single(20, words.say("remarksGuide"), CellStyleName.LINE);
    lines.skip();
    lines.skip();
    header();
    int number = 1;
    for (RemarkMark remark : content.remarks()) {
      lines.add(Fold.NONE, cells(number++, remark));
    }
    int last = lines.next() - 1;
    return new ResultContent(lines.all(), List.of(), last, last);
  }

  private void header() {
    List<ResultCell> cells = new ArrayList<>();
    for (String head : HEADS) {
      String text = cells.size() == ResultContent.KEY_COLUMN ? RowKeys.OF_REMARKS : words.say(head);
      cells.add(ResultCell.of(cells.size(), text, CellStyleName.HEADER));
    }
    lines.add(LineList.HEAD_POINTS, Fold.NONE, cells);
  }

  private List<ResultCell> cells(int number, RemarkMark remark) {
    CellStyleName text = CellStyleName.TEXT;
    ResultCell where =
        ResultCell.of(
            3,
            remark.cell().map(cell -> cell.a1()).orElseGet(() -> words.say("remarkGone")),
            CellStyleName.CENTRED);
    return List.of(
        ResultCell.of(0, String.valueOf(number), CellStyleName.CENTRED),
        ResultCell.of(1, remark.kind(), CellStyleName.CENTRED),
        ResultCell.of(2, remark.project(), text),
        remark.cell().map(where::to).orElse(where),
        ResultCell.of(4, remark.text(), text),
        ResultCell.of(5, remark.current(), text),
        ResultCell.of(6, remark.replies(), text),
        ResultCell.of(ResultContent.KEY_COLUMN, remark.keys().written(), CellStyleName.LINE),
        ResultCell.of(8, remark.state(), text),
        ResultCell.of(9, remark.by(), text),
        ResultCell.of(10, typed(remark), CellStyleName.TYPED));
  }

  /** What was typed there before. */
  private String typed(RemarkMark remark) {
    return content.typed().stream()
        .filter(row -> row.keys().group().equals(remark.keys().group()))
        .map(TypedRow::texts)
        .map((Map<TypedColumn, String> texts) -> texts.getOrDefault(TypedColumn.REPLY, ""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
