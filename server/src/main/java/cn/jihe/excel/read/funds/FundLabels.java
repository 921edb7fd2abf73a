package cn.jihe.excel.read.funds;

import cn.jihe.label.Label;
import java.util.EnumSet;
import java.util.Set;

/** Which labels of a heading speak of money. */
public final class FundLabels {

  /** Of amounts below a total. */
  public static final Set<Label> PARTS =
      EnumSet.of(
          Label.FISCAL_FUNDS, Label.CARRY_OVER_FUNDS, Label.OTHER_FUNDS, Label.FURTHER_FUNDS);

  /** Of a block of funds, its totals and its parts. */
  public static final Set<Label> ALL = EnumSet.copyOf(PARTS);

  static {
    ALL.addAll(EnumSet.of(Label.FUNDS, Label.TOTAL_FUNDS, Label.ANNUAL_FUNDS));
  }

  private FundLabels() {}
}
