package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.content.KeptView;
import cn.jihe.excel.mark.content.ResultContent;
import cn.jihe.excel.mark.splice.SchemaOrder;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import cn.jihe.form.CellRef;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The workbook's main part while our sheet is put into it or taken out. */
final class WorkbookXml {

  private final PackageEdit edit;
  private final XmlText xml;
  private final XmlNode root;
  private final XmlNode sheets;
  private final Splices splices;

  private WorkbookXml(PackageEdit edit, XmlText xml, XmlNode root) throws XMLStreamException {
    this.edit = edit;
    this.xml = xml;
    this.root = root;
    this.sheets = root.child("sheets").orElseThrow(() -> new XMLStreamException("no sheets"));
    this.splices = new Splices(xml.text());
  }

  static WorkbookXml of(PackageEdit edit) throws IOException, XMLStreamException {
    XmlText xml = edit.xml(edit.pack().workbook());
    return new WorkbookXml(edit, xml, XmlTree.of(xml.text()));
  }

  /**
   * Where the workbook opens.
   *
   * @param selected sheets that are selected together
   */
  KeptView view(List<Integer> selected) {
    return views().stream()
        .findFirst()
        .map(
            view ->
                new KeptView(view.number("activeTab", 0), view.number("firstSheet", 0), selected))
        .orElseGet(() -> new KeptView(0, 0, selected));
  }

  private List<XmlNode> views() {
    return root.children("bookViews").flatMap(all -> all.children("workbookView")).toList();
  }

  private List<XmlNode> names() {
    return root.children("definedNames").flatMap(all -> all.children("definedName")).toList();
  }

  /**
   * A sheet of ours.
   *
   * @param relation by which the workbook names its part
   */
  record Own(String name, String relation) {}

  /**
   * Puts our sheets before all others and lets the workbook open on the first.
   *
   * @param lines of the first
   */
  void addFirst(List<Own> own, ResultContent lines) {
    int id = sheets.children("sheet").mapToInt(each -> each.number("sheetId", 0)).max().orElse(0);
    StringBuilder added = new StringBuilder();
    for (Own each : own) {
      added.append(
          String.format(
              Locale.ROOT,
              "<sheet name=\"%s\" sheetId=\"%d\" xmlns:r=\"%s\" r:id=\"%s\"/>",
              XmlEscape.attribute(each.name()),
              ++id,
              RelationsXml.OFFICE,
              each.relation()));
    }
    splices.prepend(sheets, XmlEscape.prefixed(root.prefix(), added.toString()));
    for (XmlNode each : names()) {
      if (each.has("localSheetId")) {
        splices.set(each, "localSheetId", "" + (each.number("localSheetId", 0) + own.size()));
      }
    }
    String ours = XmlEscape.prefixed(root.prefix(), ourNames(own.getFirst().name(), lines));
    root.child("definedNames")
        .ifPresentOrElse(
            all -> splices.append(all, ours),
            () -> {
              String tag = root.prefix() + "definedNames";
              splices.insert(
                  SchemaOrder.WORKBOOK.place(root, "definedNames"),
                  "<" + tag + ">" + ours + "</" + tag + ">");
            });
    for (XmlNode view : views()) {
      show(view, 0, 0);
    }
  }

  /** What is printed, the row that repeats in print, and those that can be filtered. */
  private static String ourNames(String name, ResultContent lines) {
    String sheet = XmlEscape.text("'" + name.replace("'", "''") + "'!");
    int header = ResultContent.HEADER_ROW + 1;
    String column = CellRef.columnName(ResultContent.WIDTHS.size() - 1);
    String printed =
        String.format(
            Locale.ROOT,
            "<definedName name=\"_xlnm.Print_Area\""
                + " localSheetId=\"0\">%s$A$1:$%s$%d</definedName><definedName"
                + " name=\"_xlnm.Print_Titles\" localSheetId=\"0\">%s$%d:$%d</definedName>",
            sheet,
            column,
            Math.max(header, lines.lastPrinted() + 1),
            sheet,
            header,
            header);
    if (lines.lastRow() <= ResultContent.HEADER_ROW) {
      return printed;
    }
    return "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
        + String.format(
            Locale.ROOT, "%s$A$%d:$%s$%d</definedName>", sheet, header, column, lines.lastRow() + 1)
        + printed;
  }

  private void show(XmlNode view, int active, int first) {
    if (view.number("activeTab", 0) != active) {
      splices.set(view, "activeTab", "" + active);
    }
    if (view.number("firstSheet", 0) != first) {
      splices.set(view, "firstSheet", "" + first);
    }
  }

  /**
   * Takes sheets out, with the names that are theirs.
   *
   * @param indexes of ours
   * @param before where the workbook opened without them
   */
  void remove(Set<Integer> indexes, KeptView before) {
    List<XmlNode> all = sheets.children("sheet").toList();
    indexes.forEach(index -> splices.remove(all.get(index)));
    List<XmlNode> names = names();
    boolean areAllOurs = true;
    for (XmlNode each : names) {
      int own = each.number("localSheetId", -1);
      areAllOurs &= indexes.contains(own);
    }
    if (areAllOurs) {
      root.children("definedNames").forEach(splices::remove);
    } else {
      names.forEach(each -> moved(each, indexes));
    }
    int last = all.size() - indexes.size() - 1;
    for (XmlNode view : views()) {
      show(view, Math.clamp(before.active(), 0, last), Math.clamp(before.firstVisible(), 0, last));
    }
  }

  private void moved(XmlNode name, Set<Integer> indexes) {
    int own = name.number("localSheetId", -1);
    if (indexes.contains(own)) {
      splices.remove(name);
      return;
    }
    long before = indexes.stream().filter(index -> index < own).count();
    if (before > 0) {
      splices.set(name, "localSheetId", "" + (own - before));
    }
  }

  void commit() {
    edit.splice(edit.pack().workbook(), xml, splices);
  }
}
