package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.open.Relation;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.zip.ZipPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Finds our marks in parts that another program has written, and takes them out. */
final class MarkSearch {

  private final PackageEdit edit;
  private final Set<String> markedComments = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final boolean mayHaveColours;

  MarkSearch(PackageEdit edit) throws IOException {
    this.edit = edit;
    for (ZipPart part : edit.pack().zip().parts()) {
      String key = PackageEdit.key(part.name());
      if (edit.pack().contentType(key).endsWith("spreadsheetml.comments+xml")
          && OwnTexts.isMarked(edit.bytes(key).orElseThrow())) {
        markedComments.add(key);
      }
    }
    String styles = edit.pack().related("styles");
    mayHaveColours = styles != null && hasConditions(edit.bytes(styles).orElseThrow());
  }

  /** Without formats of conditions there is none of ours. */
  private static boolean hasConditions(byte[] styles) {
    String text = new String(styles, StandardCharsets.ISO_8859_1);
    return text.contains("dxf>") || text.contains("dxf ") || text.indexOf('\0') >= 0;
  }

  boolean mayFindAny() {
    return mayHaveColours || !markedComments.isEmpty();
  }

  /**
   * Takes the marks out of a sheet and out of its comments.
   *
   * @param selected whether it is to be one of those that are selected together
   * @param other whether that is not as it is
   */
  void sheet(SheetPart sheet, boolean selected, boolean other)
      throws IOException, XMLStreamException {
    if (edit.isChanged(sheet.part())) {
      return;
    }
    boolean isParted = !markedComments.isEmpty() && comments(sheet.part());
    boolean mayBeColoured =
        mayHaveColours && edit.bytes(sheet.part()).filter(OwnTexts::mayHaveFormula).isPresent();
    if (mayBeColoured || other || isParted) {
      sheet(sheet.part(), selected, gone::contains);
    }
  }

  /**
   * Takes the marks out of a sheet alone.
   *
   * @param without whether a part is to go
   */
  void sheet(String part, boolean selected, Predicate<String> without)
      throws IOException, XMLStreamException {
    if (edit.pack().part(part).isEmpty()) {
      return;
    }
    SheetXml sheet;
    try {
      sheet = SheetXml.of(edit.xml(part));
    } catch (XMLStreamException e) {
      // Nobody could have marked it.
      return;
    }
    sheet.root().children("conditionalFormatting").forEach(format -> colours(sheet, format));
    String drawing = sheet.legacyDrawing();
    boolean isGone =
        !drawing.isEmpty()
            && relations(part).stream()
                .anyMatch(each -> each.id().equals(drawing) && without.test(each.part()));
    if (isGone) {
      sheet.root().children("legacyDrawing").forEach(sheet.splices()::remove);
    }
    sheet.select(selected);
    edit.splice(part, sheet.xml(), sheet.splices());
  }

  /** Only our rules; the whole when nothing else is in it. */
  private static void colours(SheetXml sheet, XmlNode format) {
    List<XmlNode> rules = format.children("cfRule").toList();
    List<XmlNode> own = rules.stream().filter(MarkSearch::isOurs).toList();
    if (!own.isEmpty() && own.size() == rules.size()) {
      sheet.splices().remove(format);
    } else {
      own.forEach(sheet.splices()::remove);
    }
  }

  private static boolean isOurs(XmlNode rule) {
    return rule.children("formula").anyMatch(each -> each.text().contains(OwnMark.IN_FORMULA));
  }

  /** Whether any part of the sheet has to go. */
  private boolean comments(String sheet) throws IOException, XMLStreamException {
    List<Relation> relations = relations(sheet);
    int before = gone.size();
    for (Relation relation : relations) {
      if (relation.is("comments")
          && markedComments.contains(relation.part())
          && !edit.isChanged(relation.part())) {
        clean(sheet, relation.part(), relations);
      }
    }
    return gone.size() > before;
  }

  private void clean(String sheet, String part, List<Relation> relations)
      throws IOException, XMLStreamException {
    CommentsSearch found;
    try {
      found = CommentsSearch.of(edit.xml(part));
    } catch (XMLStreamException e) {
      return;
    }
    Set<String> removed = new HashSet<>();
    for (Relation each : relations) {
      if (each.is("vmlDrawing") && edit.pack().part(each.part()).isPresent()) {
        DrawingSearch drawing = DrawingSearch.of(edit.xml(each.part()), found.ours());
        if (drawing.isLeft()) {
          edit.splice(each.part(), drawing.xml(), drawing.splices());
        } else {
          removed.add(each.part());
        }
      }
    }
    if (found.isLeft()) {
      edit.splice(part, found.xml(), found.splices());
    } else {
      removed.add(part);
    }
    gone.addAll(removed);
    RelationsXml.remove(edit, sheet, each -> removed.contains(each.part()));
  }

  /** Takes sheets of ours out, and what belongs to nobody but them. */
  void remove(List<SheetPart> sheets, List<SheetPart> others)
      throws IOException, XMLStreamException {
    Set<String> used = new HashSet<>();
    for (SheetPart other : others) {
      relations(other.part()).forEach(relation -> used.add(relation.part()));
    }
    edit.pack().workbookRelations().stream()
        .filter(relation -> sheets.stream().noneMatch(own -> own.relation().equals(relation.id())))
        .forEach(relation -> used.add(relation.part()));
    for (SheetPart own : sheets) {
      Stream.concat(Stream.of(own.part()), relations(own.part()).stream().map(Relation::part))
          .filter(part -> !part.isEmpty() && !used.contains(part))
          .forEach(gone::add);
      edit.remove(RelationsXml.nameFor(edit.actualName(own.part())));
    }
    RelationsXml.remove(
        edit,
        edit.pack().workbook(),
        relation -> sheets.stream().anyMatch(own -> own.relation().equals(relation.id())));
  }

  /** Takes the parts out that nothing leads to any more. */
  void finish() throws IOException, XMLStreamException {
    gone.forEach(edit::remove);
    if (!edit.gone().isEmpty()) {
      TypesXml.remove(edit, edit.gone()::contains);
    }
  }

  /** What cannot be read leads nowhere. */
  private List<Relation> relations(String part) {
    try {
      return edit.pack().relations(part);
    } catch (IOException e) {
      return List.of();
    }
  }
}
