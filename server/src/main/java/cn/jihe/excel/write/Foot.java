package cn.jihe.excel.write;

import cn.jihe.template.TemplateFile;
import cn.jihe.template.TemplateLabel;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;

/** What stands below a form: a note for who fills it, and which template it is. */
final class Foot {

  private Foot() {}

  static void write(Pen pen, BlankTexts texts, TemplateFile file, String note, String id) {
    pen.height(CellRangeAddress.valueOf(note).getFirstRow(), 26);
    pen.text(note, Look.NOTE, texts.notes().getOrDefault(file.kind(), ""));
    pen.text(id, Look.ID, TemplateLabel.BEFORE_ID + file.id());
  }

  /** 100 typed into a cell of text is meant so; no green corner. */
  static void textsAreNumbersToo(Pen pen, CellRangeAddress cells) {
    pen.sheet().addIgnoredErrors(cells, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }
}
