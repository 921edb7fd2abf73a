package cn.jihe.excel.mark.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The merged areas of a sheet, by the row of their first cell; what stands in one is its first. */
final class MergedAreas {

  private final Map<Integer, List<CellRangeAddress>> byRow = new HashMap<>();

  private MergedAreas() {}

  static MergedAreas of(Sheet sheet) {
    MergedAreas areas = new MergedAreas();
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      areas.byRow.computeIfAbsent(area.getFirstRow(), row -> new ArrayList<>(2)).add(area);
    }
    return areas;
  }

  /** The area that begins at a cell, or the cell alone. */
  CellRangeAddress at(int row, int column) {
    return byRow.getOrDefault(row, List.of()).stream()
        .filter(area -> area.getFirstColumn() == column)
        .findFirst()
        .map(CellRangeAddress::copy)
        .orElseGet(() -> new CellRangeAddress(row, row, column, column));
  }
}
