package cn.jihe.excel.mark.xls;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.content.NoteText;
import cn.jihe.excel.mark.xls.XlsFonts.Wanted;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;

/** Makes, extends and cuts a comment's text without touching how the rest of it looks. */
final class XlsTexts {

  private final XlsFonts fonts;

  XlsTexts(XlsFonts fonts) {
    this.fonts = fonts;
  }

  /** A text of ours alone. */
  RichTextString of(NoteText text) {
    HSSFRichTextString ours = new HSSFRichTextString(OwnMark.INVISIBLE + text.plain());
    look(ours, 0, text);
    return ours;
  }

  /** A text with ours below it. */
  RichTextString extended(RichTextString text, NoteText more) {
    String between = "\n" + OwnMark.INVISIBLE;
    HSSFRichTextString longer = new HSSFRichTextString(text.getString() + between + more.plain());
    copyRuns((HSSFRichTextString) text, longer, text.length());
    look(longer, text.length() + 1, more);
    return longer;
  }

  /** Gives each part of ours its look, from our mark on. */
  private void look(HSSFRichTextString ours, int from, NoteText text) {
    int start = from;
    int end = from + OwnMark.INVISIBLE.length();
    for (NoteText.Part part : text.parts()) {
      end += part.text().length();
      ours.applyFont(start, end, font(part.bold()));
      start = end;
    }
  }

  private Font font(boolean bold) {
    return fonts.of(
        new Wanted(NoteText.FONT, NoteText.POINTS, bold, Font.COLOR_NORMAL, Font.U_NONE));
  }

  /** Its first characters. */
  static RichTextString copy(RichTextString text, int length) {
    HSSFRichTextString cut = new HSSFRichTextString(text.getString().substring(0, length));
    copyRuns((HSSFRichTextString) text, cut, length);
    return cut;
  }

  private static void copyRuns(HSSFRichTextString from, HSSFRichTextString to, int length) {
    for (int run = 0; run < from.numFormattingRuns(); run++) {
      int start = from.getIndexOfFormattingRun(run);
      if (start < length) {
        to.applyFont(start, length, from.getFontOfFormattingRun(run));
      }
    }
  }
}
