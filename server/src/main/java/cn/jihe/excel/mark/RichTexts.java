package cn.jihe.excel.mark;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Extends and cuts a comment's text without touching how the rest of it looks. */
final class RichTexts {

  private RichTexts() {}

  /** The text with more behind it, in the default font. */
  static RichTextString extended(RichTextString text, String more) {
    RichTextString whole = copy(text, text.length());
    if (whole instanceof XSSFRichTextString rich) {
      rich.append(more);
      return rich;
    }
    HSSFRichTextString longer = new HSSFRichTextString(text.getString() + more);
    copyRuns((HSSFRichTextString) text, longer, text.length());
    return longer;
  }

  /** Its first characters. */
  static RichTextString copy(RichTextString text, int length) {
    String start = text.getString().substring(0, length);
    if (text instanceof XSSFRichTextString rich) {
      return copy(rich, start);
    }
    HSSFRichTextString cut = new HSSFRichTextString(start);
    copyRuns((HSSFRichTextString) text, cut, length);
    return cut;
  }

  private static XSSFRichTextString copy(XSSFRichTextString text, String start) {
    if (text.numFormattingRuns() == 0) {
      return new XSSFRichTextString(start);
    }
    XSSFRichTextString cut = new XSSFRichTextString();
    for (int run = 0; run < text.numFormattingRuns(); run++) {
      int from = text.getIndexOfFormattingRun(run);
      int to = Math.min(start.length(), from + text.getLengthOfFormattingRun(run));
      if (from < to) {
        XSSFFont font = text.getFontOfFormattingRun(run);
        cut.append(start.substring(from, to), font);
      }
    }
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
