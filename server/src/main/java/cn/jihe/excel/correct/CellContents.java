package cn.jihe.excel.correct;

import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import java.util.HexFormat;
import java.util.List;

/**
 * What a cell is to hold; its style stays.
 *
 * @param written a text, or a number as XML writes it
 * @param isNumber whether it is a number; the cell is one, or is a formula whose result is one
 */
record CellContents(String written, boolean isNumber) {

  private static final int ESCAPE_BYTES = 16;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Puts it into a cell (ECMA-376 part 1, 18.3.1.4). */
  void put(XmlNode cell, Splices splices) {
    if (isNumber) {
      putNumber(cell, splices);
    } else {
      putText(cell, splices);
    }
  }

  private void putNumber(XmlNode cell, Splices splices) {
    String value = XmlEscape.prefixed(cell.prefix(), "<v>" + written + "</v>");
    cell.child("v")
        .ifPresentOrElse(
            old -> {
              if (old.isEmptyTag()) {
                splices.replace(old.start(), old.end(), value);
              } else {
                splices.replace(old.inner(), old.innerEnd(), written);
              }
            },
            () -> splices.insert(cell.child("f").orElseThrow().end(), value));
  }

  /** A string of the cell's own: the table of shared ones stays as it is. */
  private void putText(XmlNode cell, Splices splices) {
    String text = XmlEscape.prefixed(cell.prefix(), "<is><t" + space() + "></t></is>");
    int inside = text.indexOf("></") + 1;
    String value = text.substring(0, inside) + escaped() + text.substring(inside);
    splices.set(cell, "t", "inlineStr");
    if (cell.has("vm")) {
      // What stood behind a picture or a linked value says nothing of a text.
      splices.set(cell, "vm", "0");
    }
    List<XmlNode> old =
        cell.children().stream()
            .filter(child -> child.name().equals("v") || child.name().equals("is"))
            .toList();
    if (old.isEmpty()) {
      splices.prepend(cell, value);
      return;
    }
    splices.replace(old.getFirst().start(), old.getFirst().end(), value);
    old.stream().skip(1).forEach(splices::remove);
  }

  /** Blanks at the ends, and lines, are lost without it. */
  private String space() {
    boolean isPlain = written.equals(written.strip()) && written.indexOf('\n') < 0;
    return isPlain ? "" : " xml:space=\"preserve\"";
  }

  /** What XML has no place for is written as _xHHHH_, and then every underscore is, too. */
  private String escaped() {
    if (written.chars().noneMatch(CellContents::isControl)) {
      return XmlEscape.cell(written);
    }
    StringBuilder text = new StringBuilder(written.length() + ESCAPE_BYTES);
    written
        .chars()
        .forEach(
            c -> {
              if (c == '_' || isControl(c)) {
                text.append("_x").append(HEX.toHexDigits((char) c)).append('_');
              } else {
                text.append((char) c);
              }
            });
    return XmlEscape.text(text.toString());
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
  }
}
