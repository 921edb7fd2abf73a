package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.content.FlaggedCells;
import cn.jihe.excel.mark.content.KeptView;
import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.excel.mark.content.ResultContent;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.file.WorkTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.WorkbookUtil;

/** Puts marks into a package. */
public final class PackageMarks {

  private final PackageEdit edit;
  private final MarkContent content;
  private final TypesXml types;
  private final StyleMarks styles;
  private final String folder;
  private final String sheetName;
  private final Set<Integer> threaded = new TreeSet<>();
  private Optional<ShapeBlocks> blocks = Optional.empty();

  private PackageMarks(PackageEdit edit, MarkContent content) throws IOException {
    this.edit = edit;
    this.content = content;
    this.types = new TypesXml(edit);
    this.styles = StyleMarks.of(edit);
    String workbook = edit.actualName(edit.pack().workbook());
    this.folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    this.sheetName = freeName(edit.pack().sheets(), content.sheetName());
  }

  /**
   * A package with marks, or one without earlier marks, which has to be opened again to get others.
   *
   * @param done whether the marks are in it
   * @param typed what people typed into the result sheet that was taken out
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Renewed(byte[] bytes, boolean done, List<TypedRow> typed) {}

  /**
   * Puts marks into a package; one that has some is cleaned instead.
   *
   * @throws IOException when its workbook cannot be read; what cannot be read of a single sheet
   *     only costs that sheet its marks
   */
  public static Renewed renew(WorkbookPackage pack, MarkContent content)
      throws IOException, XMLStreamException {
    List<SheetHead> heads = SheetHead.all(pack);
    Optional<byte[]> cleaned = PackageCleaning.clean(pack, heads);
    if (cleaned.isPresent()) {
      return new Renewed(cleaned.get(), false, TypedXml.read(pack, heads));
    }
    PackageEdit edit = new PackageEdit(pack);
    new PackageMarks(edit, content).add(heads);
    return new Renewed(edit.bytes(), true, List.of());
  }

  /** Names of sheets are the same in letters of either case. */
  private static String freeName(List<SheetPart> sheets, String wanted) {
    Set<String> taken =
        sheets.stream()
            .map(sheet -> sheet.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    String free = WorkbookUtil.createSafeSheetName(wanted);
    for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
      free = wanted + "(" + i + ")";
    }
    return free;
  }

  private void add(List<SheetHead> heads) throws IOException, XMLStreamException {
    List<Integer> selected = SheetHead.selected(heads);
    markSheets(selected);
    WorkbookXml workbook = WorkbookXml.of(edit);
    KeptView before = workbook.view(selected);
    RelationsXml relations = RelationsXml.of(edit, edit.pack().workbook());
    String name = edit.freeName(folder + "worksheets/sheet", ".xml");
    ResultContent lines = content.sheet(sheetName, threaded);
    ResultSheetXml result = new ResultSheetXml(lines, styles::look, true);
    List<WorkbookXml.Own> own = new ArrayList<>();
    own.add(new WorkbookXml.Own(sheetName, relations.add("worksheet", name)));
    Optional<String> second = content.remarksName();
    if (second.isPresent()) {
      String part = edit.freeName(folder + "worksheets/sheet", ".xml");
      String free = freeName(edit.pack().sheets(), second.get());
      own.add(new WorkbookXml.Own(free, relations.add("worksheet", part)));
      types.want(part, ResultSheetXml.TYPE);
      addRemarks(part);
    }
    workbook.addFirst(own, lines);
    workbook.commit();
    types.want(name, ResultSheetXml.TYPE);
    RelationsXml links = RelationsXml.of(edit, name);
    result.relate(links);
    links.commit(edit, types);
    styles.commit(edit, relations, types, folder);
    relations.commit(edit, types);
    types.commit();
    List<String> kept = new ArrayList<>(List.of(before.written()));
    kept.addAll(ResultSheetXml.pieces(edit.log().written()));
    edit.add(name, result.written(kept).getBytes(StandardCharsets.UTF_8));
  }

  private void addRemarks(String part) {
    String written =
        new ResultSheetXml(content.remarksSheet(), styles::look, false).written(List.of(""));
    edit.add(part, written.getBytes(StandardCharsets.UTF_8));
  }

  /** Marks the flagged sheets, and lets none be selected. */
  private void markSheets(List<Integer> selected) {
    Map<String, FlaggedCells> left = new HashMap<>(content.cells());
    List<SheetPart> sheets = edit.pack().sheets();
    for (int i = 0; i < sheets.size(); i++) {
      WorkTime.check();
      FlaggedCells cells = left.remove(sheets.get(i).name());
      boolean isOpen = !edit.isChanged(sheets.get(i).part());
      boolean isWanted = cells != null || selected.contains(i);
      if (!isWanted || !isOpen) {
        continue;
      }
      try {
        SheetXml sheet = SheetXml.of(edit.xml(sheets.get(i).part()));
        if (cells != null) {
          mark(sheets.get(i).part(), sheet, cells);
        }
        sheet.select(false);
        edit.splice(sheets.get(i).part(), sheet.xml(), sheet.splices());
      } catch (IOException | XMLStreamException e) {
        // A sheet that cannot be read has no form and no marks.
      }
    }
  }

  private void mark(String part, SheetXml sheet, FlaggedCells cells) throws IOException {
    MergedCells merged = new MergedCells(sheet.merged(), cells.rows().keySet());
    tint(sheet, cells, merged);
    try {
      SheetNotes notes = SheetNotes.of(edit, part, sheet.legacyDrawing());
      sheet.shapeIds().forEach(blocks()::take);
      notes.add(cells, content, sheetName, sheet.layout(), merged, blocks());
      threaded.addAll(notes.threaded());
      notes
          .commit(edit, types, folder)
          .ifPresent(
              id ->
                  sheet.insert(
                      "legacyDrawing",
                      String.format(
                          Locale.ROOT,
                          "<legacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>",
                          RelationsXml.OFFICE,
                          id)));
    } catch (IOException | XMLStreamException e) {
      // The colour and the line of our sheet have to do.
    }
  }

  private ShapeBlocks blocks() throws IOException {
    if (blocks.isEmpty()) {
      blocks = Optional.of(ShapeBlocks.of(edit.pack()));
    }
    return blocks.get();
  }

  /** A cell has the colour of its gravest finding. */
  private void tint(SheetXml sheet, FlaggedCells cells, MergedCells merged) {
    StringBuilder formats = new StringBuilder();
    int[] priority = {sheet.lastPriority()};
    cells
        .bySeverity()
        .forEach(
            (severity, at) ->
                styles
                    .colour(severity)
                    .ifPresent(
                        number ->
                            formats.append(
                                String.format(
                                    Locale.ROOT,
                                    "<conditionalFormatting sqref=\"%s\"><cfRule"
                                        + " type=\"expression\" dxfId=\"%d\""
                                        + " priority=\"%d\"><formula>%s</formula>"
                                        + "</cfRule></conditionalFormatting>",
                                    at.stream()
                                        .map(cell -> CellRange.written(merged.at(cell)))
                                        .distinct()
                                        .collect(Collectors.joining(" ")),
                                    number,
                                    ++priority[0],
                                    XmlEscape.text(MarkColour.formula(severity))))));
    if (!formats.isEmpty()) {
      sheet.insert("conditionalFormatting", formats.toString());
    }
  }
}
