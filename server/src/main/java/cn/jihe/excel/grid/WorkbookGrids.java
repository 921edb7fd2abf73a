package cn.jihe.excel.grid;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import java.util.List;

/** Takes the sheets of a workbook as grids. */
public final class WorkbookGrids {

  private WorkbookGrids() {}

  /**
   * Every sheet but ours, from left to right; a chart has no cells and still counts as one.
   *
   * @throws RefusedWorkbook when no sheet can be read, or there is more in them than allowed
   */
  public static List<Grid> take(OpenedWorkbook opened) throws RefusedWorkbook {
    return opened.pack().isPresent()
        ? opened.readPackage(pack -> PackageGrids.read(pack).grids())
        : opened.read(XlsGrids::take);
  }
}
