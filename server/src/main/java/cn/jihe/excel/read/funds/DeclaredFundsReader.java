package cn.jihe.excel.read.funds;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FormCells.DeclaredPart;
import cn.jihe.form.FormCells.Located;
import cn.jihe.form.FormField;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.label.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads 项目资金 of a declaration. The same words (财政拨款, 其他资金) stand in the block of the whole project
 * and in the year's; where the label stands tells them apart.
 */
public final class DeclaredFundsReader {

  /** An amount other than 0. */
  private static final Pattern SOME = Pattern.compile("[1-9１-９]");

  private static final Set<Label> TOTAL_LABELS = Set.of(Label.TOTAL_FUNDS, Label.ANNUAL_FUNDS);

  private static final List<Block> TOTALS = List.of(Block.TOTAL_FUNDS, Block.ANNUAL_FUNDS);

  private final List<DeclaredPart> parts = new ArrayList<>();
  private final FormArea area;
  private final List<LabelCell> labels;
  private final FoundCells found;
  private final @Nullable LabelCell total;
  private final @Nullable LabelCell annual;

  private DeclaredFundsReader(FormArea area, List<LabelCell> labels, FoundCells found) {
    this.area = area;
    this.labels = labels;
    this.found = found;
    this.total = first(labels, Label.TOTAL_FUNDS).orElse(null);
    this.annual = first(labels, Label.ANNUAL_FUNDS).orElse(null);
  }

  /**
   * Reads the amounts into {@code found}.
   *
   * @return what stands below the totals, with a field of its own or not
   */
  public static List<DeclaredPart> read(FormArea area, List<LabelCell> labels, FoundCells found) {
    boolean totals =
        labels.stream().map(LabelCell::label).anyMatch(label -> TOTAL_LABELS.contains(label));
    List<LabelCell> all = new ArrayList<>(labels);
    if (!totals) {
      LoneAmount.total(area, labels)
          .ifPresent(
              total -> {
                all.removeIf(label -> label.span().equals(total.span()));
                all.add(total);
              });
    }
    DeclaredFundsReader reader = new DeclaredFundsReader(area, all, found);
    LabelCell.closestFirst(all).forEach(reader::readAmount);
    List<DeclaredPart> parts = reader.parts();
    if (parts.isEmpty()) {
      // The only amount is the year's, whatever it is called.
      found.pass(new FieldPath("funds.total"), new FieldPath("funds.annualTotal"));
    }
    return parts;
  }

  public static Optional<LabelCell> first(List<LabelCell> labels, Label wanted) {
    LabelCell closest = null;
    for (LabelCell label : labels) {
      if (label.label().equals(wanted)
          && (closest == null || label.head().rank() < closest.head().rank())) {
        closest = label;
      }
    }
    return Optional.ofNullable(closest);
  }

  private void readAmount(LabelCell label) {
    Optional<LabelCell.Value> value = value(label);
    if (value.isEmpty()) {
      return;
    }
    field(label).ifPresent(field -> value.get().into(found, field.path()));
    if (FundLabels.PARTS.contains(label.label()) || isOtherThanTotals(label, value.get())) {
      note(label.span(), label.text(), value.get());
    }
  }

  /** The field that a label names: a total wherever it stands, a part in its own block. */
  private Optional<FormField> field(LabelCell label) {
    FormSchema schema = FormSchema.standard();
    Block block = isAnnual(label.span()) ? Block.ANNUAL_FUNDS : Block.TOTAL_FUNDS;
    return TOTALS.stream()
        .flatMap(either -> schema.fields(area.kind(), either).stream().limit(1))
        .filter(total -> total.label().equals(label.label().name()))
        .findFirst()
        .or(() -> schema.labelled(area.kind(), block, label.label().name()));
  }

  /**
   * What is called a total beside the totals, and is none of their amounts, may be a part of one.
   */
  private boolean isOtherThanTotals(LabelCell label, LabelCell.Value value) {
    boolean called =
        Label.TOTAL_FUNDS.equals(label.label()) || Label.ANNUAL_FUNDS.equals(label.label());
    return called
        && Stream.of(total, annual)
            .filter(Objects::nonNull)
            .flatMap(known -> value(known).stream())
            .noneMatch(known -> known.raw().equals(value.raw()));
  }

  private void note(Span label, String text, LabelCell.Value amount) {
    if (SOME.matcher(amount.raw().text()).find()) {
      Located located = FoundCells.located(area.grid(), amount.cell(), amount.raw());
      parts.add(new DeclaredPart(isAnnual(label), text, located));
    }
  }

  /** Each amount once, in reading order: those with known names, and those with any other. */
  private List<DeclaredPart> parts() {
    if (total == null && annual == null) {
      return List.of();
    }
    Set<CellRef> taken = new HashSet<>();
    labels.forEach(label -> value(label).ifPresent(value -> taken.add(value.cell())));
    int first =
        Stream.of(total, annual)
            .filter(Objects::nonNull)
            .mapToInt(label -> label.span().firstRow())
            .min()
            .orElseThrow();
    for (UnknownAmounts.Named unknown : new UnknownAmounts(area, labels, taken).from(first)) {
      note(unknown.label(), unknown.text(), unknown.value());
    }
    Map<CellRef, DeclaredPart> byCell = new TreeMap<>();
    parts.forEach(part -> byCell.putIfAbsent(part.amount().cell(), part));
    return List.copyOf(byCell.values());
  }

  private Optional<LabelCell.Value> value(LabelCell label) {
    if (FundLabels.PARTS.contains(label.label()) && isNamedOn(label)) {
      return Optional.empty();
    }
    if (!standsAbove(label)) {
      return label.value(area.grid(), labels);
    }
    int below = label.span().lastRow() + 1;
    int column = label.span().firstColumn();
    return Optional.of(
        new LabelCell.Value(area.grid().ref(below, column), area.grid().value(below, column)));
  }

  /**
   * Some forms write the amounts below their labels: beside is a label or nothing, below a number.
   */
  private boolean standsAbove(LabelCell label) {
    int below = label.span().lastRow() + 1;
    int column = label.span().firstColumn();
    int beside = label.span().lastColumn() + 1;
    Grid grid = area.grid();
    boolean taken = !label.inline() && (isKnown(label, beside) || isHead(label, beside));
    boolean open = !label.inline() && grid.text(label.span().firstRow(), beside).isEmpty();
    return (taken || (open && headsRow(label)))
        && below <= area.lastHeadingRow()
        && grid.ref(below, column).column() == column
        && FundColumns.isAmount(grid, below, column);
  }

  private boolean isKnown(LabelCell label, int column) {
    return LabelCell.isLabel(label.span().firstRow(), column, labels);
  }

  /** Whether a text that no list has stands above an amount. */
  private boolean isHead(LabelCell label, int column) {
    int row = label.span().firstRow();
    return !area.grid().text(row, column).isEmpty()
        && !FundColumns.isAmount(area.grid(), row, column)
        && FundColumns.isAmount(area.grid(), label.span().lastRow() + 1, column);
  }

  /** Whether words that are no amount stand beside the label, and the amount beside them. */
  private boolean isNamedOn(LabelCell label) {
    int row = label.span().firstRow();
    int beside = label.span().lastColumn() + 1;
    String text = area.grid().text(row, beside);
    int next = area.grid().span(row, beside).lastColumn() + 1;
    return !label.inline()
        && !isKnown(label, beside)
        && text.codePoints().anyMatch(Character::isIdeographic)
        && text.codePoints().noneMatch(Character::isDigit)
        && FundColumns.isAmount(area.grid(), row, next);
  }

  /** Whether what is left of it has its amount below as well. */
  private boolean headsRow(LabelCell label) {
    int left = label.span().firstColumn() - 1;
    if (left >= 0 && !isKnown(label, left) && isHead(label, left)) {
      return true;
    }
    return labels.stream()
        .filter(other -> other.span().firstRow() == label.span().firstRow())
        .filter(other -> other.span().lastColumn() + 1 == label.span().firstColumn())
        .anyMatch(this::standsAbove);
  }

  /** Side by side, the nearer block to the left; one above the other, the nearer above. */
  private boolean isAnnual(Span label) {
    if (annual == null || total == null) {
      return total == null;
    }
    int annualColumn = annual.span().firstColumn();
    int totalColumn = total.span().firstColumn();
    int column = label.firstColumn();
    if (annual.span().firstRow() == total.span().firstRow()) {
      return annualColumn > totalColumn ? column >= annualColumn : column < totalColumn;
    }
    boolean belowAnnual = label.firstRow() >= annual.span().firstRow();
    boolean belowTotal = label.firstRow() >= total.span().firstRow();
    return annual.span().firstRow() > total.span().firstRow() ? belowAnnual : !belowTotal;
  }
}
