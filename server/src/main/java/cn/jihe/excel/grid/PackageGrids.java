package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.WorkbookCounts;
import cn.jihe.excel.open.WorkbookPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Takes the sheets of a package as grids, reading each part that they need just once. */
public final class PackageGrids {

  private final WorkbookPackage pack;
  private final WorkbookCounts counts;
  private final LongTexts longTexts = new LongTexts();
  private final SharedTexts texts;
  private final CellValues values;

  /** Reads what the sheets have in common. */
  private PackageGrids(WorkbookPackage pack) throws IOException {
    this.pack = pack;
    this.counts = new WorkbookCounts(pack.limits());
    this.texts = SharedTexts.read(pack, counts);
    this.values = new CellValues(NumberFormats.read(pack, counts), pack.date1904());
  }

  /** As {@link WorkbookGrids#take}. */
  static List<Grid> take(WorkbookPackage pack) throws IOException, XMLStreamException {
    PackageGrids all = new PackageGrids(pack);
    List<Grid> grids = new ArrayList<>();
    boolean anyRead = false;
    XMLStreamException broken = null;
    for (SheetPart sheet : pack.sheets()) {
      Grid grid = Grid.empty(sheet.name(), grids.size());
      if (sheet.kind() == SheetPart.Kind.WORKSHEET) {
        try {
          grid = all.grid(sheet, grids.size());
          anyRead = true;
        } catch (XMLStreamException e) {
          broken = e;
        }
      }
      // Our own result sheet is no part of what the clerk sent, and must not shift the others.
      if (!OwnMark.isIn(grid.text(0, 0))) {
        grids.add(grid);
      }
    }
    if (broken != null && !anyRead) {
      throw broken;
    }
    return grids;
  }

  private Grid grid(SheetPart sheet, int index) throws XMLStreamException {
    try (PartXml xml = new PartXml(pack.open(sheet.part()), counts.deepest())) {
      SheetReader reader = new SheetReader(xml, texts, values, counts, longTexts);
      return reader.read(sheet.name(), index, sheet.hidden());
    }
  }
}
