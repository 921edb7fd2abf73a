package cn.jihe.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it was found on a sheet, before its cells are read as fields.
 *
 * @param cells every field that the form has, in reading order
 * @param moneyUnit the unit that the form states; empty when it states none
 * @param fundRows label and role of each row of a self-evaluation's 项目资金 block
 * @param declaredParts the amounts below the totals of a declaration's, in reading order; empty for
 *     a form stored before they were read
 * @param indicatorCount how many indicators the table has
 * @param emptyRows the name cells of rows that the template offered and nobody filled
 */
public record FormCells(
    FormKind kind,
    FormPlace place,
    Optional<Integer> year,
    Optional<MoneyUnit> moneyUnit,
    List<FundRowLabel> fundRows,
    List<DeclaredPart> declaredParts,
    int indicatorCount,
    List<CellRef> emptyRows,
    Map<FieldPath, Located> cells) {

  /**
   * A field's cell and what the field holds.
   *
   * @param whole whether the value is what the cell shows, all of it and nothing else; false where
   *     it was joined from several cells or is a part of its cell, such as what follows a label
   * @param signApart whether the comparator of a target stands in a column of its own, where it is
   *     spelt as that column has it; false in what was stored
   */
  public record Located(CellRef cell, RawValue value, boolean whole, boolean signApart) {

    /** Without a comparator that stands elsewhere. */
    public Located(CellRef cell, RawValue value, boolean whole) {
      this(cell, value, whole, false);
    }

    private Located with(Map<CellRef, String> texts) {
      String text = whole ? texts.get(cell) : null;
      return text == null ? this : new Located(cell, RawValue.ofText(text), true);
    }
  }

  /**
   * The same form with other texts in some of its cells; fields that are only a part of such a cell
   * stay as they are.
   */
  public FormCells with(Map<CellRef, String> texts) {
    Map<FieldPath, Located> others = new LinkedHashMap<>(cells);
    others.replaceAll((path, located) -> located.with(texts));
    List<DeclaredPart> parts =
        declaredParts.stream()
            .map(part -> new DeclaredPart(part.ofYear(), part.label(), part.amount().with(texts)))
            .toList();
    return new FormCells(
        kind, place, year, moneyUnit, fundRows, parts, indicatorCount, emptyRows, others);
  }

  /** The same form for a fiscal year that it does not say itself. */
  public FormCells inYear(int stated) {
    return new FormCells(
        kind,
        place,
        Optional.of(stated),
        moneyUnit,
        fundRows,
        declaredParts,
        indicatorCount,
        emptyRows,
        cells);
  }

  /** A fund row's printed label and what it is to the total. */
  public record FundRowLabel(String label, FundRow.Role role) {}

  /**
   * An amount of a declaration's 项目资金 that is no total, whatever it is called.
   *
   * @param ofYear whether it stands in the year's block, and not in that of the whole project
   * @param label as printed; empty when nothing names it
   */
  public record DeclaredPart(boolean ofYear, String label, Located amount) {}
}
