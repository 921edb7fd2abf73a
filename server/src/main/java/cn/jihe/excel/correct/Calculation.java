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
import java.util.HashSet;
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

  private static final long MOST_CELLS_OF_ONE = 100_000;
  private static final long MOST_CELLS = 1_000_000;

  private final List<Grid> grids;
  private final XSSFWorkbook scratch;
  private final Set<At> formulas = new HashSet<>();

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
      if (own <= MOST_CELLS_OF_ONE && cells <= MOST_CELLS) {
        put(formula);
      }
    }
    all.stream()
        .filter(formula -> formulas.contains(formula.cell()))
        .flatMap(formula -> formula.reads().stream())
        .distinct()
        .forEach(this::fill);
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
      for (GridCell cell : grid.filled(row)) {
        put(area, new CellPlace(row, cell.column()), cell.value());
      }
    }
    grid.unseen()
        .numbers()
        .forEach((place, number) -> put(area, place, new RawValue("", number, null, null)));
  }

  private void put(Area area, CellPlace place, RawValue value) {
    Span span = area.span();
    boolean isInside =
        place.row() >= span.firstRow()
            && place.row() <= span.lastRow()
            && place.column() >= span.firstColumn()
            && place.column() <= span.lastColumn();
    if (!isInside || formulas.contains(new At(area.sheet(), place))) {
      return;
    }
    Cell cell = cell(area.sheet(), place);
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
