package cn.jihe.account.imports;

import cn.jihe.account.directory.RefusedChange;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.WorkEnded;
import cn.jihe.file.WorkTime;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the tables of a workbook by their headings, whatever the order of their columns. */
final class ImportReader {

  /** Of all tables together. */
  static final int MOST_ROWS = 5_000;

  /** Headings stand near the top of their sheet. */
  private static final int DEEPEST_HEADING = 30;

  private ImportReader() {}

  /**
   * The filled rows of all tables.
   *
   * @throws RefusedChange when the file cannot be read, has no table, or too many rows
   */
  static List<ImportedRow> read(WorkbookOpener opener, String fileName, byte[] bytes) {
    List<ImportedRow> rows = new ArrayList<>();
    boolean found = false;
    for (Grid grid : grids(opener, fileName, bytes)) {
      Optional<Heading> heading = heading(grid);
      found |= heading.isPresent();
      heading.ifPresent(each -> add(rows, grid, each));
    }
    if (!found) {
      throw RefusedChange.saying(ProblemKind.NO_TABLE, ImportTexts.words("noTable"));
    }
    if (rows.isEmpty()) {
      throw RefusedChange.saying(ProblemKind.NO_TABLE, ImportTexts.words("noRow"));
    }
    return rows;
  }

  private static List<Grid> grids(WorkbookOpener opener, String fileName, byte[] bytes) {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      return WorkbookGrids.take(opened);
    } catch (RefusedWorkbook refused) {
      throw refused(refused);
    } catch (WorkEnded ended) {
      if (ended.why() == WorkTime.End.NOT_WANTED) {
        throw ended;
      }
      throw refused(RefusedWorkbook.because(ended));
    }
  }

  static RefusedChange refused(RefusedWorkbook refused) {
    return RefusedChange.saying(ProblemKind.of(refused.refusal()), refused.detail());
  }

  /**
   * Where a table begins.
   *
   * @param columns what stands in which column
   */
  private record Heading(ImportTable table, int row, Map<Integer, ImportColumn> columns) {}

  private static Optional<Heading> heading(Grid grid) {
    int tried = 0;
    for (int row : grid.filledRows(0, Integer.MAX_VALUE)) {
      if (++tried > DEEPEST_HEADING) {
        return Optional.empty();
      }
      // An account's unit may be headed as the name of an organisation is.
      for (ImportTable table : List.of(ImportTable.ACCOUNTS, ImportTable.ORGANISATIONS)) {
        Map<Integer, ImportColumn> columns = new HashMap<>();
        for (GridCell cell : grid.filled(row)) {
          ImportTexts.column(cell.text(), table)
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
      Map<ImportColumn, ImportedRow.Value> values = new EnumMap<>(ImportColumn.class);
      OptionalInt first = OptionalInt.empty();
      for (GridCell cell : grid.filled(row)) {
        ImportColumn column = heading.columns().get(cell.column());
        if (column != null) {
          first = first.isPresent() ? first : OptionalInt.of(cell.column());
          values.put(column, new ImportedRow.Value(grid.ref(row, cell.column()), cell.value()));
        }
      }
      if (first.isPresent()) {
        rows.add(new ImportedRow(heading.table(), grid.ref(row, first.getAsInt()), values));
        if (rows.size() > MOST_ROWS) {
          throw RefusedChange.saying(
              ProblemKind.TOO_COMPLEX, ImportTexts.words("tooManyRows", MOST_ROWS));
        }
      }
    }
  }
}
