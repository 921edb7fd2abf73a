package cn.jihe.form;

import java.util.List;

/**
 * 项目资金 of a declaration: the left block for the whole project, empty on nearly every one-year
 * project, and the right block for the year.
 *
 * @param unit the unit of all amounts, 元 unless the form states another
 * @param unitStated whether the form states the unit, in the block's label or beside the values
 * @param total 项目资金总额
 * @param totalFiscal 其中：财政资金
 * @param totalOther 其他资金
 * @param annualTotal 年度资金申请总额
 * @param annualFiscal 其中：当年财政拨款
 * @param annualCarryover 上年结转资金
 * @param annualOther 其他资金
 * @param parts every amount below either total in reading order, those without a field such as 事业收入
 *     among them; empty when nothing is known of how the block is laid out
 */
public record DeclarationFunds(
    MoneyUnit unit,
    boolean unitStated,
    Field total,
    Field totalFiscal,
    Field totalOther,
    Field annualTotal,
    Field annualFiscal,
    Field annualCarryover,
    Field annualOther,
    List<FundPart> parts) {

  public DeclarationFunds {
    parts = List.copyOf(parts);
  }

  static DeclarationFunds of(
      MoneyUnit unit, boolean unitStated, FieldsByPath fields, List<FundPart> parts) {
    return new DeclarationFunds(
        unit,
        unitStated,
        fields.get("funds.total"),
        fields.get("funds.totalFiscal"),
        fields.get("funds.totalOther"),
        fields.get("funds.annualTotal"),
        fields.get("funds.annualFiscal"),
        fields.get("funds.annualCarryover"),
        fields.get("funds.annualOther"),
        parts);
  }

  /** The parts below one of the totals. */
  public List<FundPart> parts(boolean ofYear) {
    return parts.stream().filter(part -> part.ofYear() == ofYear).toList();
  }

  /** The seven amounts, the year's before the whole project's. */
  public List<Field> amounts() {
    return List.of(
        annualTotal, annualFiscal, annualCarryover, annualOther, total, totalFiscal, totalOther);
  }
}
