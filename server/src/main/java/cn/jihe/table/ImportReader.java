package cn.jihe.table;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.WorkEnded;
import cn.jihe.file.WorkTime;
import cn.jihe.text.Words;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the tables of a workbook by their headings, whatever the order of their columns. */
final class ImportReader {

  /** Headings stand near the top of their sheet. */
  private static final int DEEPEST_HEADING = 30;

  private ImportReader() {}

  /**
   * The filled rows of all tables.
   *
   * @param kinds those that are looked for; what may head several is the first's
   * @param noTable what is said where there is none
   * @throws UnreadTable when the file cannot be read, has no table, or too many rows
   */
  static List<ImportedRow> read(
      WorkbookOpener opener, HeldFile file, List<TableKind> kinds, Words noTable) {
    List<ImportedRow> rows = new ArrayList<>();
    boolean found = false;
    for (Grid grid : grids(opener, file.name(), file.bytes())) {
      Optional<Heading> heading = heading(grid, kinds);
      found |= heading.isPresent();
      heading.ifPresent(each -> add(rows, grid, each));
    }
    if (!found) {
      throw new UnreadTable(ProblemKind.NO_TABLE, noTable);
    }
    if (rows.isEmpty()) {
      throw new UnreadTable(ProblemKind.NO_TABLE, TableTexts.words("noRow"));
    }
    return rows;
  }

  private static List<Grid> grids(WorkbookOpener opener, String fileName, byte[] bytes) {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      return WorkbookGrids.take(opened);
    } catch (RefusedWorkbook refused) {
      throw UnreadTable.of(refused);
    } catch (WorkEnded ended) {
      if (ended.why() == WorkTime.End.NOT_WANTED) {
        throw ended;
      }
      throw UnreadTable.of(RefusedWorkbook.because(ended));
    }
  }

  /**
   * Where a table begins.
   *
   * @param columns what stands in which column
   */
  private record Heading(TableKind table, int row, Map<Integer, TableColumn> columns) {}

  private static Optional<Heading> heading(Grid grid, List<TableKind> kinds) {
    int tried = 0;
    for (int row : grid.filledRows(0, Integer.MAX_VALUE)) {
      if (++tried > DEEPEST_HEADING) {
        return Optional.empty();
      }
      for (TableKind table : kinds) {
        Map<Integer, TableColumn> columns = new HashMap<>();
        for (GridCell cell : grid.filled(row)) {
          table
              .headed(cell.text())
              .filter(column -> !columns.containsValue(column))
              .ifPresent(column -> columns.put(cell.column(), column));
        }
        if (columns.containsValue(table.needed())) {
          return Optional.of(new Heading(table, row, columns));
        }
      }
    }
    return Optional.empty();
  }

  private static void add(List<ImportedRow> rows, Grid grid, Heading heading) {
    for (int row : grid.filledRows(heading.row() + 1, Integer.MAX_VALUE)) {
      WorkTime.check();
      Map<TableColumn, ImportedRow.Value> values = new LinkedHashMap<>();
      OptionalInt first = OptionalInt.empty();
      for (GridCell cell : grid.filled(row)) {
        TableColumn column = heading.columns().get(cell.column());
        if (column != null) {
          first = first.isPresent() ? first : OptionalInt.of(cell.column());
          values.put(column, new ImportedRow.Value(grid.ref(row, cell.column()), cell.value()));
        }
      }
      if (first.isPresent()) {
        rows.add(new ImportedRow(heading.table(), grid.ref(row, first.getAsInt()), values));
        if (rows.size() > ImportDesk.MOST_ROWS) {
          throw new UnreadTable(
              ProblemKind.TOO_COMPLEX, TableTexts.words("tooManyRows", ImportDesk.MOST_ROWS));
        }
      }
    }
  }
}
