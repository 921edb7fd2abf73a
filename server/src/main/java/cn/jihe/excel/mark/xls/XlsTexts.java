package cn.jihe.excel.mark.xls;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.RichTextString;

/** Extends and cuts a comment's text without touching how the rest of it looks. */
final class XlsTexts {

  private XlsTexts() {}

  /** The text with more behind it, in the default font. */
  static RichTextString extended(RichTextString text, String more) {
    HSSFRichTextString longer = new HSSFRichTextString(text.getString() + more);
    copyRuns((HSSFRichTextString) text, longer, text.length());
    return longer;
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
