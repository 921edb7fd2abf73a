package cn.jihe.excel.correct;

import cn.jihe.excel.correct.PlainFormula.At;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.PackageGrids;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.excel.open.zip.PackageWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The sheets of a package in which cells are looked for and changed. */
final class CorrectedParts {

  private final WorkbookPackage pack;
  private final PackageGrids sheets;
  private final Map<String, CorrectedPart> parts = new LinkedHashMap<>();

  CorrectedParts(WorkbookPackage pack, PackageGrids sheets) {
    this.pack = pack;
    this.sheets = sheets;
  }

  /**
   * Looks for cells; those of a sheet that cannot be written again as it was are not found.
   *
   * @return those that are there, sheet by sheet in the order given
   */
  Map<At, XmlNode> find(Collection<At> cells) throws IOException {
    Map<Integer, Set<CellPlace>> bySheet = new HashMap<>();
    cells.forEach(
        at -> bySheet.computeIfAbsent(at.sheet(), key -> new LinkedHashSet<>()).add(at.place()));
    for (Map.Entry<Integer, Set<CellPlace>> sheet : bySheet.entrySet()) {
      seek(sheet.getKey(), sheet.getValue());
    }
    Map<At, XmlNode> found = new LinkedHashMap<>();
    cells.forEach(at -> cell(at).ifPresent(cell -> found.put(at, cell)));
    return found;
  }

  private void seek(int sheet, Set<CellPlace> cells) throws IOException {
    try {
      part(sheet).seek(cells);
    } catch (XMLStreamException notOurs) {
      // Nothing is found there.
      return;
    }
  }

  private CorrectedPart part(int sheet) throws IOException, XMLStreamException {
    String name = sheets.sheet(sheet).part();
    CorrectedPart known = parts.get(name);
    if (known == null) {
      try (InputStream in = pack.open(name)) {
        known = new CorrectedPart(XmlText.of(in.readAllBytes()));
      }
      parts.put(name, known);
    }
    return known;
  }

  private Optional<XmlNode> cell(At at) {
    CorrectedPart part = parts.get(sheets.sheet(at.sheet()).part());
    return part == null ? Optional.empty() : part.cell(at.place());
  }

  /** What a cell that was found is to hold, if it is not what it was read with. */
  Optional<CellContents> contents(At at) {
    return changed(at).contents(at.place());
  }

  /** Gives a cell that was found other contents. */
  void put(At at, CellContents other) {
    changed(at).put(at.place(), other);
  }

  private CorrectedPart changed(At at) {
    CorrectedPart part = parts.get(sheets.sheet(at.sheet()).part());
    if (part == null) {
      throw new IllegalArgumentException("no cell of a sheet that was looked at");
    }
    return part;
  }

  /** Gives all cells back what they were read with. */
  void startOver() {
    parts.values().forEach(CorrectedPart::startOver);
  }

  boolean areChanged() {
    return parts.values().stream().anyMatch(CorrectedPart::isChanged);
  }

  void write(PackageWriter writer) {
    parts.forEach(
        (name, part) -> {
          if (part.isChanged()) {
            writer.change(pack.part(name).orElseThrow(), part.bytes());
          }
        });
  }
}
