package cn.jihe.ledger.store.content;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormAssembler;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormPlace;
import cn.jihe.form.MoneyUnit;
import cn.jihe.form.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form's content as JSON keeps it: the cells as found, so that the form can be made again.
 *
 * @param declaredParts null in a form stored before they were read
 */
public record FormContent(
    FormKind kind,
    FormPlace place,
    Optional<Integer> year,
    Optional<MoneyUnit> moneyUnit,
    List<FormCells.FundRowLabel> fundRows,
    @Nullable List<FormCells.DeclaredPart> declaredParts,
    int indicatorCount,
    List<CellRef> emptyRows,
    List<StoredCell> cells) {

  /** A field, its cell and what the cell holds. */
  public record StoredCell(String path, CellRef cell, RawValue value) {}

  public static FormContent of(Form form) {
    FormCells source = form.source();
    return new FormContent(
        source.kind(),
        source.place(),
        source.year(),
        source.moneyUnit(),
        source.fundRows(),
        source.declaredParts(),
        source.indicatorCount(),
        source.emptyRows(),
        source.cells().entrySet().stream()
            .map(
                cell ->
                    new StoredCell(
                        cell.getKey().value(), cell.getValue().cell(), cell.getValue().value()))
            .toList());
  }

  public Form form() {
    Map<FieldPath, FormCells.Located> located = new LinkedHashMap<>();
    cells.forEach(
        cell ->
            located.put(
                new FieldPath(cell.path()),
                // Whether it was the whole cell matters to corrections only, and those are made in
                // workbooks, never in what is stored.
                new FormCells.Located(cell.cell(), cell.value(), true)));
    return FormAssembler.assemble(
        new FormCells(
            kind,
            place,
            year,
            moneyUnit,
            fundRows,
            declaredParts == null ? List.of() : declaredParts,
            indicatorCount,
            emptyRows,
            located));
  }
}
