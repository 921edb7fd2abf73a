package cn.jihe.excel.correct;

import cn.jihe.excel.correct.PlainFormula.Area;
import cn.jihe.excel.correct.PlainFormula.At;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.splice.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads formulas of cells. One whose shared text is gone is left to Excel. */
final class FormulaParsing {

  private final Map<String, Integer> sheets = new HashMap<>();
  private final Map<String, Shared> shared = new HashMap<>();
  private final XSSFEvaluationWorkbook names;

  /**
   * Ready to read.
   *
   * @param names a workbook with the sheets of these grids
   */
  FormulaParsing(List<Grid> grids, XSSFEvaluationWorkbook names) {
    this.names = names;
    grids.forEach(grid -> sheets.put(key(grid.sheet()), sheets.size()));
  }

  /** A text that cells share, and the cell that has it. */
  private record Shared(String text, CellPlace at) {}

  /** To be called for all cells with formulas before any is read. */
  void note(At at, XmlNode cell) {
    XmlNode formula = cell.child("f").orElseThrow();
    if (formula.attribute("t").equals("shared") && !formula.text().isEmpty()) {
      shared.put(key(at, formula), new Shared(formula.text(), at.place()));
    }
  }

  /** The formula of a cell; empty when it is not calculated here. */
  Optional<PlainFormula> read(At at, XmlNode cell) {
    boolean isNumber = cell.attribute("t").isEmpty() || cell.attribute("t").equals("n");
    XmlNode formula = cell.child("f").orElseThrow();
    String type = formula.attribute("t");
    try {
      if (!isNumber) {
        return Optional.empty();
      }
      if (type.equals("shared") && formula.text().isEmpty()) {
        return Optional.ofNullable(shared.get(key(at, formula)))
            .flatMap(master -> parsed(at, master));
      }
      boolean isOwn = type.isEmpty() || type.equals("normal") || type.equals("shared");
      return isOwn ? parsed(at, new Shared(formula.text(), at.place())) : Optional.empty();
    } catch (RuntimeException | StackOverflowError notOurs) {
      // What POI cannot read keeps its stored result until Excel opens the file.
      return Optional.empty();
    }
  }

  private static String key(At at, XmlNode formula) {
    return at.sheet() + " " + formula.attribute("si");
  }

  private Optional<PlainFormula> parsed(At at, Shared master) {
    if (master.text.isBlank() || !PlainArithmetic.is(master.text)) {
      return Optional.empty();
    }
    Ptg[] tokens =
        FormulaParser.parse(master.text, names, FormulaType.CELL, at.sheet(), master.at.row());
    String text = master.text;
    if (!master.at.equals(at.place())) {
      tokens =
          new SharedFormula(SpreadsheetVersion.EXCEL2007)
              .convertSharedFormulas(
                  tokens,
                  at.place().row() - master.at.row(),
                  at.place().column() - master.at.column());
      text = FormulaRenderer.toFormulaString(names, tokens);
    }
    List<Area> reads = new ArrayList<>();
    for (Ptg token : tokens) {
      Span span = span(token);
      if (span != null) {
        Integer sheet = token instanceof Pxg3D other ? sheet(other) : Integer.valueOf(at.sheet());
        if (sheet == null) {
          return Optional.empty();
        }
        reads.add(new Area(sheet, span));
      }
    }
    return Optional.of(new PlainFormula(at, text, reads));
  }

  private static @Nullable Span span(Ptg token) {
    return switch (token) {
      case RefPtgBase one -> Span.ofCell(one.getRow(), one.getColumn());
      case AreaPtgBase many ->
          new Span(
              many.getFirstRow(), many.getFirstColumn(), many.getLastRow(), many.getLastColumn());
      default -> null;
    };
  }

  /** Null for what lies over several sheets or on one that is not there. */
  private @Nullable Integer sheet(Pxg3D token) {
    return token.getLastSheetName() == null ? sheets.get(key(token.getSheetName())) : null;
  }

  private static String key(String sheet) {
    return sheet.toLowerCase(Locale.ROOT);
  }
}
