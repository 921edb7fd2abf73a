package cn.jihe.excel;

import cn.jihe.form.FormCells.FundRowLabel;
import cn.jihe.form.FundRow;
import cn.jihe.template.Label;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads 项目资金 of a declaration. The same words (财政拨款, 其他资金) stand in the block of the whole project
 * and in the year's; where the label stands tells them apart.
 */
final class DeclaredFundsReader {

  private static final Set<Label> PARTS =
      EnumSet.of(
          Label.FISCAL_FUNDS, Label.CARRY_OVER_FUNDS, Label.OTHER_FUNDS, Label.FURTHER_FUNDS);

  /** An amount other than 0. */
  private static final Pattern SOME = Pattern.compile("[1-9１-９]");

  private final List<FundRowLabel> further = new ArrayList<>();
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
   * @return the parts that have no field of their own
   */
  static List<FundRowLabel> read(FormArea area, List<LabelCell> labels, FoundCells found) {
    DeclaredFundsReader reader = new DeclaredFundsReader(area, labels, found);
    LabelCell.closestFirst(labels).forEach(reader::readAmount);
    return reader.further;
  }

  static Optional<LabelCell> first(List<LabelCell> labels, Label wanted) {
    return LabelCell.closestFirst(labels).stream()
        .filter(label -> label.label() == wanted)
        .findFirst();
  }

  private void readAmount(LabelCell label) {
    String path =
        switch (label.label()) {
          case TOTAL_FUNDS -> "funds.total";
          case ANNUAL_FUNDS -> "funds.annualTotal";
          case FISCAL_FUNDS -> isAnnual(label) ? "funds.annualFiscal" : "funds.totalFiscal";
          case CARRY_OVER_FUNDS -> isAnnual(label) ? "funds.annualCarryover" : "";
          case OTHER_FUNDS -> isAnnual(label) ? "funds.annualOther" : "funds.totalOther";
          default -> "";
        };
    Optional<LabelCell.Value> value = value(label);
    if (value.isEmpty() || (path.isEmpty() && label.label() != Label.FURTHER_FUNDS)) {
      return;
    }
    if (!path.isEmpty() && !found.has(path)) {
      value.get().into(found, path);
    } else if (PARTS.contains(label.label()) && SOME.matcher(value.get().raw().text()).find()) {
      further.add(new FundRowLabel(label.text(), FundRow.Role.PART));
    }
  }

  private Optional<LabelCell.Value> value(LabelCell label) {
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
    boolean taken = !label.inline() && LabelCell.isLabel(label.span().firstRow(), beside, labels);
    boolean open = !label.inline() && grid.text(label.span().firstRow(), beside).isEmpty();
    return (taken || (open && headsRow(label)))
        && below <= area.lastHeadingRow()
        && grid.ref(below, column).column() == column
        && FundColumns.isAmount(grid, below, column);
  }

  /** Whether the label left of it has its amount below as well. */
  private boolean headsRow(LabelCell label) {
    return labels.stream()
        .filter(other -> other.span().firstRow() == label.span().firstRow())
        .filter(other -> other.span().lastColumn() + 1 == label.span().firstColumn())
        .anyMatch(this::standsAbove);
  }

  /** Side by side, the nearer block to the left; one above the other, the nearer above. */
  private boolean isAnnual(LabelCell label) {
    if (annual == null || total == null) {
      return total == null;
    }
    int annualColumn = annual.span().firstColumn();
    int totalColumn = total.span().firstColumn();
    int column = label.span().firstColumn();
    if (annual.span().firstRow() == total.span().firstRow()) {
      return annualColumn > totalColumn ? column >= annualColumn : column < totalColumn;
    }
    boolean belowAnnual = label.span().firstRow() >= annual.span().firstRow();
    boolean belowTotal = label.span().firstRow() >= total.span().firstRow();
    return annual.span().firstRow() > total.span().firstRow() ? belowAnnual : !belowTotal;
  }
}
