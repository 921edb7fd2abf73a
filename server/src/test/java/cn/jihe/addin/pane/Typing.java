package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Puts into a cell what was typed, or set by an add-in, as Excel takes it. */
final class Typing {

  private static final Pattern NUMBER =
      Pattern.compile("([-+]?)((?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d*)?)([eE][-+]?\\d+)?(%?)");
  private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/年]\\d{1,2}([-/月]\\d{1,2}日?)?");

  private Typing() {}

  /** A value as JSON has it: null leaves the cell as it is. */
  static void put(XSSFCell cell, JsonNode value) {
    if (value.isNumber()) {
      cell.setBlank();
      cell.setCellValue(value.doubleValue());
    } else if (value.isBoolean()) {
      cell.setBlank();
      cell.setCellValue(value.booleanValue());
    } else if (value.isTextual()) {
      put(cell, value.textValue());
    } else if (!value.isNull()) {
      throw RichError.invalidArgument();
    }
  }

  /** A text as from the keyboard. */
  static void put(XSSFCell cell, String typed) {
    boolean asText = "@".equals(cell.getCellStyle().getDataFormatString());
    quote(cell, false);
    if (typed.isEmpty()) {
      cell.setBlank();
    } else if (asText) {
      text(cell, typed);
    } else if (typed.startsWith("'")) {
      text(cell, typed.substring(1));
      quote(cell, true);
    } else if (typed.startsWith("=") && typed.length() > 1) {
      formula(cell, typed.substring(1));
    } else if (typed.equalsIgnoreCase("TRUE") || typed.equalsIgnoreCase("FALSE")) {
      cell.setBlank();
      cell.setCellValue(typed.equalsIgnoreCase("TRUE"));
    } else if (!number(cell, typed.strip())) {
      if (DATE.matcher(typed.strip()).matches()) {
        // Excel would make a date of it; no test may believe that the text stays.
        throw new IllegalArgumentException("A date typed without an apostrophe: " + typed);
      }
      text(cell, typed);
    }
  }

  private static void text(XSSFCell cell, String text) {
    cell.setBlank();
    cell.setCellValue(text);
  }

  private static void formula(XSSFCell cell, String formula) {
    try {
      cell.setCellFormula(formula);
    } catch (FormulaParseException e) {
      throw RichError.invalidArgument();
    }
  }

  private static boolean number(XSSFCell cell, String typed) {
    Matcher number = NUMBER.matcher(typed);
    if (!number.matches() || number.group(2).chars().noneMatch(Character::isDigit)) {
      return false;
    }
    BigDecimal value = new BigDecimal(typed.replaceAll("[,%+]", ""));
    boolean percent = !number.group(4).isEmpty();
    cell.setBlank();
    cell.setCellValue((percent ? value.movePointLeft(2) : value).doubleValue());
    if ("General".equals(cell.getCellStyle().getDataFormatString())) {
      if (percent) {
        format(cell, typed.contains(".") ? "0.00%" : "0%");
      } else if (typed.contains(",")) {
        format(cell, typed.contains(".") ? "#,##0.00" : "#,##0");
      }
    }
    return true;
  }

  /** Gives a cell another number format, and leaves the rest of its style. */
  static void format(XSSFCell cell, String format) {
    short code = cell.getSheet().getWorkbook().createDataFormat().getFormat(format);
    if (cell.getCellStyle().getDataFormat() != code) {
      XSSFCellStyle style = Fills.copy(cell);
      style.setDataFormat(code);
      cell.setCellStyle(style);
    }
  }

  private static void quote(XSSFCell cell, boolean prefix) {
    if (cell.getCellStyle().getQuotePrefixed() != prefix) {
      XSSFCellStyle style = Fills.copy(cell);
      style.setQuotePrefixed(prefix);
      cell.setCellStyle(style);
    }
  }
}
