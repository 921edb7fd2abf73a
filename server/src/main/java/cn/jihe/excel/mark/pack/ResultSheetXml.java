package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.content.CellStyleName;
import cn.jihe.excel.mark.content.ResultCell;
import cn.jihe.excel.mark.content.ResultContent;
import cn.jihe.excel.mark.content.ResultLine;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.form.CellRef;
import cn.jihe.text.Shortening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Our sheet as a part of its own, all its texts in it. */
final class ResultSheetXml {

  static final String TYPE = TypesXml.SHEETS + "worksheet+xml";

  /** What a cell may hold. */
  private static final int LONGEST = 32_000;

  private final ResultContent content;
  private final ToIntFunction<CellStyleName> looks;
  private final boolean selected;
  private final Map<String, String> pages = new HashMap<>();
  private final StringBuilder xml = new StringBuilder(1 << 14);
  private final StringBuilder links = new StringBuilder();

  /**
   * The sheet.
   *
   * @param looks the number of a look in the table of styles
   * @param selected whether the workbook opens on it
   */
  ResultSheetXml(ResultContent content, ToIntFunction<CellStyleName> looks, boolean selected) {
    this.content = content;
    this.looks = looks;
    this.selected = selected;
  }

  /** Names the pages that its cells lead to. */
  void relate(RelationsXml relations) {
    content.lines().stream()
        .flatMap(line -> line.cells().stream())
        .flatMap(cell -> cell.link().stream())
        .forEach(
            link -> {
              if (link instanceof ResultCell.Link.ToPage page) {
                pages.computeIfAbsent(
                    page.address(), address -> relations.addOutside("hyperlink", address));
              }
            });
  }

  /**
   * The whole part; to be called once.
   *
   * @param kept what stands out of sight in the first row
   */
  String written(List<String> kept) {
    int lastKept = ResultContent.KEPT_COLUMN + kept.size() - 1;
    int lastColumn = ResultContent.WIDTHS.size() - 1;
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
        .append("http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"")
        .append(RelationsXml.OFFICE)
        .append("\"><sheetPr><outlinePr summaryBelow=\"0\"/><pageSetUpPr fitToPage=\"1\"/>")
        .append("</sheetPr><sheetViews><sheetView showGridLines=\"0\"")
        .append(selected ? " tabSelected=\"1\"" : "")
        .append(" workbookViewId=\"0\">")
        .append(
            String.format(
                Locale.ROOT,
                "<pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\"",
                ResultContent.HEADER_ROW + 1,
                ResultContent.HEADER_ROW + 2))
        .append(" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>")
        .append("<sheetFormatPr defaultRowHeight=\"15\" outlineLevelRow=\"1\"/>");
    columns(lastKept);
    xml.append("<sheetData>");
    for (ResultLine line : content.lines()) {
      row(line, line.index() == 0 ? kept : List.of());
    }
    xml.append("</sheetData>");
    // A filter has a name in the workbook, which the other sheet has not.
    if (selected && content.lastRow() > ResultContent.HEADER_ROW) {
      Span table = new Span(ResultContent.HEADER_ROW, 0, content.lastRow(), lastColumn);
      xml.append("<autoFilter ref=\"").append(CellRange.written(table)).append("\"/>");
    }
    merged();
    xml.append(links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>");
    return xml.append("<printOptions horizontalCentered=\"1\"/>")
        .append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.4\" bottom=\"0.8\"")
        .append(" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\"")
        .append(" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
        .append("<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>")
        .append("</worksheet>")
        .toString();
  }

  private void merged() {
    if (content.merged().isEmpty()) {
      return;
    }
    xml.append("<mergeCells count=\"").append(content.merged().size()).append("\">");
    content
        .merged()
        .forEach(
            area -> xml.append("<mergeCell ref=\"").append(CellRange.written(area)).append("\"/>"));
    xml.append("</mergeCells>");
  }

  private void columns(int lastKept) {
    xml.append("<cols>");
    for (int column = 0; column < ResultContent.WIDTHS.size(); column++) {
      int width = ResultContent.WIDTHS.get(column) + 1;
      column(column, column, width, column == ResultContent.KEY_COLUMN);
    }
    column(ResultContent.KEPT_COLUMN, lastKept, 9, true);
    xml.append("</cols>");
  }

  private void column(int first, int last, int width, boolean hidden) {
    xml.append("<col min=\"")
        .append(first + 1)
        .append("\" max=\"")
        .append(last + 1)
        .append("\" width=\"")
        .append(width)
        .append(hidden ? "\" hidden=\"1" : "")
        .append("\" customWidth=\"1\"/>");
  }

  private void row(ResultLine line, List<String> kept) {
    xml.append("<row r=\"")
        .append(line.index() + 1)
        .append("\" ht=\"")
        .append(line.points())
        .append(
            switch (line.fold()) {
              case NONE -> "\" customHeight=\"1\">";
              case HEADS -> "\" customHeight=\"1\" collapsed=\"1\">";
              case FOLDED -> "\" hidden=\"1\" customHeight=\"1\" outlineLevel=\"1\">";
              case OPEN -> "\" customHeight=\"1\" outlineLevel=\"1\">";
            });
    for (ResultCell cell : line.cells()) {
      String at = CellRef.columnName(cell.column()) + (line.index() + 1);
      cell(at, looks.applyAsInt(cell.style()), cell.text());
      cell.link().ifPresent(link -> link(at, link));
    }
    for (int i = 0; i < kept.size(); i++) {
      String at = CellRef.columnName(ResultContent.KEPT_COLUMN + i) + (line.index() + 1);
      cell(at, 0, kept.get(i));
    }
    xml.append("</row>");
  }

  private void cell(String at, int look, String text) {
    xml.append("<c r=\"").append(at).append("\" s=\"").append(look);
    if (text.isEmpty()) {
      xml.append("\"/>");
    } else {
      String shown = Shortening.start(text, LONGEST);
      xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      xml.append(XmlEscape.cell(shown)).append("</t></is></c>");
    }
  }

  private void link(String at, ResultCell.Link to) {
    links.append("<hyperlink ref=\"").append(at).append("\" ");
    switch (to) {
      case ResultCell.Link.ToCell cell ->
          links.append("location=\"").append(XmlEscape.attribute(cell.address()));
      case ResultCell.Link.ToPage page ->
          links.append("r:id=\"").append(pages.getOrDefault(page.address(), ""));
    }
    links.append("\"/>");
  }

  /** A text of Latin letters in pieces that cells can hold. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += LONGEST) {
      pieces.add(text.substring(from, Math.min(text.length(), from + LONGEST)));
    }
    return pieces;
  }
}
