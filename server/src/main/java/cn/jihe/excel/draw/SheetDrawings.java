package cn.jihe.excel.draw;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.grid.PackageGrids;
import cn.jihe.excel.grid.XlsGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.file.WorkTime;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Draws parts of the sheets of a workbook; only what is drawn of them is kept meanwhile. */
public final class SheetDrawings {

  private final List<DrawArea> areas;
  private final Map<DrawArea, SheetDrawing> made = new HashMap<>();

  /** Whether the name of a sheet tells it from all others; a file may say otherwise. */
  private boolean byName;

  private SheetDrawings(List<DrawArea> areas) {
    this.areas = List.copyOf(areas);
  }

  /**
   * Draws these areas.
   *
   * @return a drawing for each, in their order; of a sheet that is not there without rows
   * @throws RefusedWorkbook when a sheet cannot be read, or there is more in it than allowed
   */
  public static List<SheetDrawing> draw(OpenedWorkbook opened, List<DrawArea> areas)
      throws RefusedWorkbook {
    SheetDrawings drawings = new SheetDrawings(areas);
    return opened.pack().isPresent()
        ? opened.readPackage(drawings::ofPackage)
        : opened.read(drawings::ofXls);
  }

  private List<SheetDrawing> ofPackage(WorkbookPackage pack)
      throws IOException, XMLStreamException {
    byName = pack.sheets().stream().map(SheetPart::name).distinct().count() == pack.sheets().size();
    PackageGrids grids = PackageGrids.ready(pack);
    PackageStyles styles = PackageStyles.read(pack);
    int index = 0;
    for (SheetPart sheet : pack.sheets()) {
      WorkTime.check();
      List<DrawArea> wanted = on(sheet.name(), index);
      boolean ours = false;
      if (sheet.kind() == SheetPart.Kind.WORKSHEET && (!byName || !wanted.isEmpty())) {
        PackageSheetLook look = new PackageSheetLook(wanted, styles);
        Grid grid = grids.grid(sheet, index, look);
        ours = OwnMark.isIn(grid.text(0, 0));
        wanted.forEach(area -> made.put(area, DrawingMaker.draw(area, grid, look)));
      }
      index += ours ? 0 : 1;
    }
    return all();
  }

  private List<SheetDrawing> ofXls(Workbook workbook) {
    byName = true;
    int index = 0;
    for (Sheet sheet : workbook) {
      WorkTime.check();
      List<DrawArea> wanted = on(sheet.getSheetName(), index);
      if (!wanted.isEmpty()) {
        Grid grid = XlsGrids.take(sheet, index);
        SheetLook look = new XlsSheetLook(sheet);
        wanted.forEach(area -> made.put(area, DrawingMaker.draw(area, grid, look)));
      }
      index++;
    }
    return all();
  }

  private List<DrawArea> on(String sheet, int index) {
    return areas.stream()
        .filter(area -> area.sheet().equals(sheet) && (byName || area.sheetIndex() == index))
        .toList();
  }

  private List<SheetDrawing> all() {
    return areas.stream().map(area -> made.getOrDefault(area, SheetDrawing.none(area))).toList();
  }
}
