package cn.jihe.excel;

import cn.jihe.template.Label;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads 项目资金 of a declaration. The same words (财政拨款, 其他资金) stand in the block of the whole project
 * and in the year's; where the label stands tells them apart.
 */
final class DeclaredFundsReader {

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

  static void read(FormArea area, List<LabelCell> labels, FoundCells found) {
    DeclaredFundsReader reader = new DeclaredFundsReader(area, labels, found);
    LabelCell.closestFirst(labels).forEach(reader::readAmount);
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
    if (!path.isEmpty()) {
      label.value(area.grid(), labels).ifPresent(at -> at.into(found, path));
    }
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
