package cn.jihe.excel.correct;

import cn.jihe.excel.correct.PlainFormula.Area;
import cn.jihe.excel.correct.PlainFormula.At;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.file.WorkTime;
import cn.jihe.form.RawValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Calculates formulas in a workbook of our own that holds nothing but them and the cells they read:
 * nothing of the stranger's file is there to be followed or opened.
 */
final class Calculation {

  /** Cells that one formula may read, blank ones too. */
  private static final long MOST_READ_BY_ONE = 10_000;

  /** Cells that all formulas together may read. */
  private static final long MOST_READ = 500_000;

  /** Cells that may be made; POI needs much memory for each. */
  private static final int MOST_MADE = 50_000;

  private final List<Grid> grids;
  private final XSSFWorkbook scratch;
  private final Set<At> formulas = new LinkedHashSet<>();
  private int made;

  private Calculation(List<Grid> grids, XSSFWorkbook scratch) {
    this.grids = grids;
    this.scratch = scratch;
  }

  /**
   * A workbook with the sheets of these grids, all of them empty.
   *
   * @throws IllegalArgumentException when no workbook may have sheets of these names
   */
  static XSSFWorkbook scratch(List<Grid> grids) {
    XSSFWorkbook scratch = new XSSFWorkbook();
    grids.forEach(grid -> scratch.createSheet(grid.sheet()));
    return scratch;
  }

  /**
   * The results of formulas, as far as they are numbers.
   *
   * @param formulas all that are to be renewed; of others the stored result counts
   * @param grids what all other cells hold
   */
  static Map<At, Double> of(List<PlainFormula> formulas, List<Grid> grids) throws IOException {
    try (XSSFWorkbook scratch = scratch(grids)) {
      return new Calculation(grids, scratch).results(formulas);
    }
  }

  private Map<At, Double> results(List<PlainFormula> all) {
    long cells = 0;
    for (PlainFormula formula : all) {
      WorkTime.check();
      long own = formula.reads().stream().mapToLong(Area::size).sum();
      cells += own;
      if (own <= MOST_READ_BY_ONE && cells <= MOST_READ) {
        put(formula);
      }
    }
    all.stream()
        .filter(formula -> formulas.contains(formula.cell()))
        .flatMap(formula -> formula.reads().stream())
        .distinct()
        .forEach(this::fill);
    all.stream()
        .flatMap(formula -> formula.reads().stream())
        .map(Area::sheet)
        .distinct()
        .forEach(this::fillUnseen);
    if (made > MOST_MADE) {
      return Map.of();
    }
    FormulaEvaluator evaluator = scratch.getCreationHelper().createFormulaEvaluator();
    Map<At, Double> results = new HashMap<>();
    for (At at : formulas) {
      WorkTime.check();
      calculate(at, evaluator, results);
    }
    return results;
  }

  private void put(PlainFormula formula) {
    try {
      cell(formula.cell().sheet(), formula.cell().place()).setCellFormula(formula.text());
      formulas.add(formula.cell());
    } catch (RuntimeException notOurs) {
      // Left to Excel, like all that POI cannot read.
      return;
    }
  }

  private void fill(Area area) {
    Grid grid = grids.get(area.sheet());
    Span span = area.span();
    for (int row : grid.filledRows(span.firstRow(), span.lastRow())) {
      WorkTime.check();
      List<GridCell> cells = grid.filled(row);
      for (int i = first(cells, span.firstColumn());
          i < cells.size() && cells.get(i).column() <= span.lastColumn();
          i++) {
        put(new At(area.sheet(), new CellPlace(row, cells.get(i).column())), cells.get(i).value());
      }
    }
  }

  /** Of cells from left to right, the first that stands in this column or behind. */
  private static int first(List<GridCell> cells, int column) {
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.get(middle).column() < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void fillUnseen(int sheet) {
    grids
        .get(sheet)
        .unseen()
        .numbers()
        .forEach(
            (place, number) -> put(new At(sheet, place), new RawValue("", number, null, null)));
  }

  private void put(At at, RawValue value) {
    if (formulas.contains(at) || ++made > MOST_MADE) {
      return;
    }
    Cell cell = cell(at.sheet(), at.place());
    if (value.trouble() != null) {
      cell.setCellErrorValue(FormulaError.VALUE.getCode());
    } else if (value.number() != null) {
      cell.setCellValue(value.number().doubleValue());
    } else {
      cell.setCellValue(value.text());
    }
  }

  private Cell cell(int sheet, CellPlace place) {
    Sheet in = scratch.getSheetAt(sheet);
    Row row = in.getRow(place.row());
    return (row == null ? in.createRow(place.row()) : row)
        .getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private void calculate(At at, FormulaEvaluator evaluator, Map<At, Double> results) {
    try {
      CellValue value = evaluator.evaluate(cell(at.sheet(), at.place()));
      if (value.getCellType() == CellType.NUMERIC && Double.isFinite(value.getNumberValue())) {
        results.put(at, value.getNumberValue());
      }
    } catch (RuntimeException | StackOverflowError notOurs) {
      // What POI cannot calculate keeps its stored result until Excel opens the file.
      return;
    }
  }
}
