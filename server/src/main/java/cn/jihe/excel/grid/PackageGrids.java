package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.WorkbookCounts;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.form.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Takes the sheets of a package as grids, reading each part that they need just once. */
public final class PackageGrids {

  private final WorkbookPackage pack;
  private final WorkbookCounts counts;
  private final LongTexts longTexts = new LongTexts();
  private final SharedTexts texts;
  private final CellValues values;
  private final List<Grid> grids = new ArrayList<>();
  private final List<SheetPart> sheets = new ArrayList<>();

  /** Reads what the sheets have in common. */
  private PackageGrids(WorkbookPackage pack) throws IOException {
    this.pack = pack;
    this.counts = new WorkbookCounts(pack.limits());
    this.texts = SharedTexts.read(pack, counts);
    this.values = new CellValues(NumberFormats.read(pack, counts), pack.date1904());
  }

  /** Ready to read single sheets; what they have in common is read. */
  public static PackageGrids ready(WorkbookPackage pack) throws IOException {
    return new PackageGrids(pack);
  }

  /**
   * Reads a package.
   *
   * @throws XMLStreamException when no sheet can be read
   */
  public static PackageGrids read(WorkbookPackage pack) throws IOException, XMLStreamException {
    PackageGrids all = ready(pack);
    boolean anyRead = false;
    XMLStreamException broken = null;
    for (SheetPart sheet : pack.sheets()) {
      Grid grid = Grid.empty(sheet.name(), all.grids.size());
      if (sheet.kind() == SheetPart.Kind.WORKSHEET) {
        try {
          grid = all.grid(sheet, all.grids.size(), SheetWatcher.OF_ALL);
          anyRead = true;
        } catch (XMLStreamException e) {
          broken = e;
          grid = Grid.broken(sheet.name(), all.grids.size());
        }
      }
      // Our own result sheet is no part of what the clerk sent, and must not shift the others.
      if (!OwnMark.isIn(grid.text(0, 0))) {
        all.grids.add(grid);
        all.sheets.add(sheet);
      }
    }
    if (broken != null && !anyRead) {
      throw broken;
    }
    return all;
  }

  /** As {@link WorkbookGrids#take}. */
  public List<Grid> grids() {
    return Collections.unmodifiableList(grids);
  }

  /** The sheet that a grid was taken from. */
  public SheetPart sheet(int index) {
    return sheets.get(index);
  }

  /**
   * What a cell shows and holds when it holds this number.
   *
   * @param style the number of the cell's style
   */
  public RawValue number(String written, int style) {
    return values.number(written, style);
  }

  /**
   * Reads one sheet.
   *
   * @param index its place among the sheets of the clerk, from 0
   * @param watcher says which cells are kept, and is told how the sheet looks
   * @throws XMLStreamException when it cannot be read
   */
  public Grid grid(SheetPart sheet, int index, SheetWatcher watcher) throws XMLStreamException {
    try (PartXml xml = new PartXml(pack.open(sheet.part()), counts.deepest())) {
      SheetReader reader = new SheetReader(xml, texts, values, counts, longTexts, watcher);
      return reader.read(sheet.name(), index, sheet.hidden());
    }
  }
}
