package cn.jihe.excel.write;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook's cell styles, each made once. */
public final class Looks {

  /** Found on every machine that runs Excel or WPS in Chinese. */
  private static final String SONG = "宋体";

  private static final String HEI = "黑体";
  private static final double BODY = 10.5;

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Look.Ink, XSSFFont> fonts = new EnumMap<>(Look.Ink.class);

  Looks(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  static XSSFColor color(int rgb) {
    return new XSSFColor(
        new byte[] {(byte) 0xff, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(look.ink(), this::font));
    style.setWrapText(true);
    style.setLocked(!look.open());
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    align(style, look);
    frame(style, look.frame());
    switch (look.ink()) {
      case LABEL -> fill(style, 0xf2f2f2);
      case COMPUTED -> fill(style, 0xeef4fa);
      default -> {}
    }
    return style;
  }

  private XSSFFont font(Look.Ink ink) {
    // The workbook's first font sets the width of all columns; it is the body's.
    XSSFFont font = ink == Look.Ink.BODY ? workbook.getFontAt(0) : workbook.createFont();
    font.setFontName(ink == Look.Ink.TITLE ? HEI : SONG);
    font.setFontHeight(
        switch (ink) {
          case TITLE -> 16;
          case SMALL -> 8;
          case TALL -> 20;
          default -> BODY;
        });
    // Else the theme's font would be taken in place of the named one.
    font.setScheme(FontScheme.NONE);
    font.setCharSet(FontCharset.GB2312);
    font.setBold(ink == Look.Ink.TITLE);
    if (ink == Look.Ink.SMALL) {
      font.setColor(color(0x7f7f7f));
    }
    return font;
  }

  private static void align(XSSFCellStyle style, Look look) {
    Look.Align align = look.align();
    style.setAlignment(
        switch (align) {
          case CENTER -> HorizontalAlignment.CENTER;
          case TOP_RIGHT -> HorizontalAlignment.RIGHT;
          case LEFT, TOP_LEFT -> HorizontalAlignment.LEFT;
        });
    style.setVerticalAlignment(
        switch (align) {
          case CENTER, LEFT -> VerticalAlignment.CENTER;
          case TOP_LEFT, TOP_RIGHT -> VerticalAlignment.TOP;
        });
    if (look.frame() == Look.Frame.BOX && style.getAlignment() == HorizontalAlignment.LEFT) {
      style.setIndention((short) 1);
    }
  }

  private static void frame(XSSFCellStyle style, Look.Frame frame) {
    boolean box = frame == Look.Frame.BOX;
    if (box || frame == Look.Frame.SIDES) {
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    if (box || frame == Look.Frame.TOP) {
      style.setBorderTop(BorderStyle.THIN);
    }
    if (box) {
      style.setBorderBottom(BorderStyle.THIN);
    }
  }

  private static void fill(XSSFCellStyle style, int rgb) {
    style.setFillForegroundColor(color(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
