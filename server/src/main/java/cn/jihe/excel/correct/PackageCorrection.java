package cn.jihe.excel.correct;

import cn.jihe.excel.correct.PlainFormula.At;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.PackageGrids;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.zip.PackageWriter;
import cn.jihe.form.CellRef;
import cn.jihe.form.RawValue;
import cn.jihe.rule.Change;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Corrects an .xlsx or .xlsm by changing single cells in the XML of its sheets. The grids change
 * beside it, with what the reader would take from the changed cells.
 */
final class PackageCorrection implements Correction {

  private final OpenedWorkbook opened;
  private final PackageGrids read;
  private final CorrectedParts parts;
  private final List<At> formulas;
  private List<Grid> grids;
  private @Nullable FormulaResults results;

  private PackageCorrection(OpenedWorkbook opened, PackageGrids read, CorrectedParts parts) {
    this.opened = opened;
    this.read = read;
    this.parts = parts;
    this.grids = read.grids();
    this.formulas = formulas(grids);
  }

  /**
   * Reads the sheets.
   *
   * @param opened closed with this
   */
  static PackageCorrection of(OpenedWorkbook opened) throws RefusedWorkbook {
    return opened.readPackage(
        pack -> {
          PackageGrids read = PackageGrids.read(pack);
          return new PackageCorrection(opened, read, new CorrectedParts(pack, read));
        });
  }

  private static List<At> formulas(List<Grid> grids) {
    List<At> formulas = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      for (CellPlace place : grids.get(i).unseen().formulas()) {
        if (formulas.size() < FormulaResults.MOST_FORMULAS) {
          formulas.add(new At(i, place));
        }
      }
    }
    return formulas;
  }

  @Override
  public OpenedWorkbook opened() {
    return opened;
  }

  @Override
  public List<Grid> grids() {
    return grids;
  }

  @Override
  public List<Change> put(List<Change> corrections) throws RefusedWorkbook {
    return opened.readPackage(pack -> made(corrections));
  }

  private List<Change> made(List<Change> corrections) throws IOException {
    Map<At, XmlNode> cells =
        parts.find(corrections.stream().map(correction -> at(correction.cell())).toList());
    List<Change> done = new ArrayList<>();
    Map<At, RawValue> values = new HashMap<>();
    for (Change correction : corrections) {
      At at = at(correction.cell());
      XmlNode cell = cells.get(at);
      if (cell != null && cell.child("f").isEmpty()) {
        values.put(at, put(at, cell, correction.after()));
        done.add(correction);
      }
    }
    show(values);
    if (!done.isEmpty() && !formulas.isEmpty()) {
      renew(values.keySet());
    }
    return done;
  }

  private static At at(CellRef cell) {
    return new At(cell.sheetIndex(), new CellPlace(cell.row(), cell.column()));
  }

  /** Returns what the reader takes from the cell then. */
  private RawValue put(At at, XmlNode cell, String text) {
    if (holdsNumber(at, cell)) {
      int style = cell.number("s", 0);
      Optional<BigDecimal> number =
          HeldNumber.of(text, held -> read.number(held.toPlainString(), style).text());
      if (number.isPresent()) {
        return putNumber(at, number.get().toPlainString(), style);
      }
    }
    parts.put(at, new CellContents(text, false));
    return RawValue.ofText(text);
  }

  private RawValue putNumber(At at, String written, int style) {
    parts.put(at, new CellContents(written, true));
    return read.number(written, style);
  }

  private boolean holdsNumber(At at, XmlNode cell) {
    boolean wasNumber =
        (cell.attribute("t").isEmpty() || cell.attribute("t").equals("n"))
            && FormulaResults.stored(cell).isPresent();
    return parts.contents(at).map(CellContents::isNumber).orElse(wasNumber);
  }

  private void renew(Set<At> changed) throws IOException {
    if (results == null) {
      results = FormulaResults.of(parts.find(formulas), read.grids());
    }
    Map<At, Double> now = results.after(changed, grids);
    Map<At, XmlNode> cells = parts.find(now.keySet());
    Map<At, RawValue> values = new HashMap<>();
    now.forEach(
        (at, result) -> {
          XmlNode cell = cells.get(at);
          if (cell != null && !stored(at, cell).equals(Optional.of(result))) {
            values.put(at, putNumber(at, written(result), cell.number("s", 0)));
          }
        });
    show(values);
  }

  private Optional<Double> stored(At at, XmlNode cell) {
    return parts
        .contents(at)
        .map(contents -> Double.valueOf(contents.written()))
        .or(() -> FormulaResults.stored(cell));
  }

  /** Short where it may be: 90000 rather than 90000.0. */
  private static String written(double result) {
    boolean isWhole = result == Math.rint(result) && Math.abs(result) < 1e15;
    return isWhole ? Long.toString((long) result) : Double.toString(result);
  }

  private void show(Map<At, RawValue> values) {
    Map<Integer, Map<CellPlace, RawValue>> bySheet = new HashMap<>();
    values.forEach(
        (at, value) ->
            bySheet.computeIfAbsent(at.sheet(), key -> new HashMap<>()).put(at.place(), value));
    List<Grid> changed = new ArrayList<>(grids);
    bySheet.forEach((sheet, cells) -> changed.set(sheet, changed.get(sheet).with(cells)));
    grids = changed;
  }

  @Override
  public void startOver() {
    parts.startOver();
    grids = read.grids();
  }

  @Override
  public byte[] bytes() throws RefusedWorkbook {
    return opened.readPackage(
        pack -> {
          if (!parts.areChanged()) {
            return pack.zip().bytes();
          }
          PackageWriter writer = new PackageWriter(pack.zip());
          parts.write(writer);
          if (!formulas.isEmpty()) {
            RecalculationOnLoad.tell(pack, writer);
          }
          return writer.bytes();
        });
  }

  @Override
  public void close() {
    opened.close();
  }
}
