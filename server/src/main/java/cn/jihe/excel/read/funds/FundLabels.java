package cn.jihe.excel.read.funds;

import cn.jihe.label.Label;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which labels of a heading speak of money. */
public final class FundLabels {

  /** Of amounts below a total. */
  public static final Set<Label> PARTS =
      Set.of(Label.FISCAL_FUNDS, Label.CARRY_OVER_FUNDS, Label.OTHER_FUNDS, Label.FURTHER_FUNDS);

  /** Of a block of funds, its totals and its parts. */
  public static final Set<Label> ALL =
      Stream.concat(PARTS.stream(), Stream.of(Label.FUNDS, Label.TOTAL_FUNDS, Label.ANNUAL_FUNDS))
          .collect(Collectors.toUnmodifiableSet());

  private FundLabels() {}
}
