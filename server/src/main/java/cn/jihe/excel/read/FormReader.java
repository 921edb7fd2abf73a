package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.excel.read.funds.DeclaredFundsReader;
import cn.jihe.excel.read.funds.FundTableReader;
import cn.jihe.excel.read.funds.LoneAmount;
import cn.jihe.excel.read.table.TableColumns;
import cn.jihe.excel.read.unread.UnreadCells;
import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.FormAssembler;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormCells.Located;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormPlace;
import cn.jihe.form.Workbook.Gap;
import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.form.WorkbookReading.FormReading.UnreadCell;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one form, each field with its cell. */
final class FormReader {

  private static final Set<Label> MONEY =
      Set.of(Label.FUNDS, Label.TOTAL_FUNDS, Label.ANNUAL_FUNDS);

  private final Vocabulary vocabulary;
  private final String fileName;

  FormReader(Vocabulary vocabulary, String fileName) {
    this.vocabulary = vocabulary;
    this.fileName = fileName;
  }

  /** The form, and the labels that it lacks. */
  record Read(Form form, Optional<Gap> gap, FormReading reading) {}

  Read read(FormArea area, int index) {
    FoundCells heading = new FoundCells(area.grid());
    List<LabelCell> labels = HeadingReader.read(area, vocabulary, heading);
    Funds funds = readFunds(area, labels, heading);
    FoundCells table = new FoundCells(area.grid());
    IndicatorTable rows = readTable(area, table);
    var cells = heading.inReadingOrder();
    table.asFound().forEach(cells::putIfAbsent);
    FormPlace place = place(area, index, rows.last());
    Form form =
        FormAssembler.assemble(
            new FormCells(
                area.kind(),
                place,
                YearFinder.find(area, labels, fileName),
                MoneyUnitFinder.find(area),
                funds.rows(),
                funds.parts(),
                rows.indicators().size(),
                rows.emptyRows(),
                cells));
    return new Read(
        form,
        gap(area, place, labels, funds.isAny() || LoneAmount.isAny(area, labels)),
        new FormReading(
            unread(area, labels, rows, taken(cells.values(), funds, area, labels)),
            area.header() != null && area.header().longTerm()));
  }

  private List<UnreadCell> unread(
      FormArea area, List<LabelCell> labels, IndicatorTable rows, Set<CellRef> taken) {
    Set<Integer> others = new HashSet<>();
    rows.emptyRows().forEach(cell -> others.add(cell.row()));
    rows.sumRow().ifPresent(others::add);
    return UnreadCells.of(
        area,
        vocabulary,
        taken,
        labels,
        new UnreadCells.Rows(rows.header(), Set.copyOf(rows.indicators()), others, rows.last()));
  }

  /** All cells that something was read from. */
  private static Set<CellRef> taken(
      Collection<Located> fields, Funds funds, FormArea area, List<LabelCell> labels) {
    Set<CellRef> taken = new HashSet<>();
    fields.forEach(field -> taken.add(field.cell()));
    funds.parts().forEach(part -> taken.add(part.amount().cell()));
    for (LabelCell label : labels) {
      if (Label.FISCAL_YEAR.equals(label.label())) {
        label.value(area.grid(), labels).ifPresent(year -> taken.add(year.cell()));
      }
    }
    return taken;
  }

  /** What is known of the money beside the fields: of a self-evaluation or of a declaration. */
  private record Funds(List<FormCells.FundRowLabel> rows, List<FormCells.DeclaredPart> parts) {
    boolean isAny() {
      return !rows.isEmpty() || !parts.isEmpty();
    }
  }

  private Funds readFunds(FormArea area, List<LabelCell> labels, FoundCells heading) {
    if (!area.listed().isEmpty()) {
      return new Funds(ProjectTable.read(area, heading), ProjectTable.parts(area));
    }
    return area.kind() == FormKind.DECLARATION
        ? new Funds(List.of(), DeclaredFundsReader.read(area, labels, heading))
        : new Funds(FundTableReader.read(area, vocabulary, heading), List.of());
  }

  private IndicatorTable readTable(FormArea area, FoundCells table) {
    IndicatorHeader headed = area.header();
    if (headed == null) {
      return new IndicatorTable(null, List.of(), List.of(), OptionalInt.empty(), area.last());
    }
    IndicatorHeader header = TableColumns.of(area, headed, vocabulary);
    IndicatorTable rows = IndicatorTableScan.scan(area, header, vocabulary);
    IndicatorReader.read(area, header, rows.indicators(), table);
    if (area.kind() == FormKind.SELF_EVALUATION) {
      ClosingReader closing = new ClosingReader(area, vocabulary, table);
      closing.readTotals(header, rows.sumRow());
      closing.readScoreAbove();
      closing.readGrade();
    }
    return rows;
  }

  private static FormPlace place(FormArea area, int index, int last) {
    Grid grid = area.grid();
    int firstColumn = Integer.MAX_VALUE;
    int lastColumn = 0;
    for (int row : grid.filledRows(area.first(), last)) {
      for (GridCell cell : grid.filled(row)) {
        firstColumn = Math.min(firstColumn, cell.column());
        lastColumn = Math.max(lastColumn, grid.span(row, cell.column()).lastColumn());
      }
    }
    GridCell title = area.title();
    CellRef start =
        title == null ? grid.ref(area.first(), firstColumn) : grid.ref(title.row(), title.column());
    String range =
        CellRef.columnName(firstColumn)
            + (area.first() + 1)
            + ":"
            + CellRef.columnName(lastColumn)
            + (last + 1);
    IndicatorHeader header = area.header();
    return new FormPlace(index, start, range, header == null ? null : header.cell());
  }

  private static Optional<Gap> gap(
      FormArea area, FormPlace place, List<LabelCell> labels, boolean fundTable) {
    List<String> missing = new ArrayList<>();
    boolean listed = !area.listed().isEmpty();
    if (!listed && DeclaredFundsReader.first(labels, Label.PROJECT_NAME).isEmpty()) {
      missing.add("项目名称");
    }
    if (!listed
        && !fundTable
        && labels.stream().noneMatch(label -> MONEY.contains(label.label()))) {
      missing.add("项目资金");
    }
    IndicatorHeader header = area.header();
    if (header == null) {
      missing.add("一级指标、二级指标、三级指标、指标值");
    } else if (!header.has(Label.TARGET) && !header.has(Label.PROJECT_TARGET)) {
      missing.add("指标值");
    }
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    CellRef at = place.title();
    return Optional.of(
        new Gap(at, area.grid().text(at.row(), at.column()), place.index(), missing));
  }
}
