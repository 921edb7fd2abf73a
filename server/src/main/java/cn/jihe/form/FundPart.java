package cn.jihe.form;

/**
 * An amount below a total of a declaration's 项目资金.
 *
 * @param ofYear whether it stands below 年度资金申请总额, and not below 项目资金总额
 * @param label as printed; empty when nothing names it
 * @param amount one of the fields of {@link DeclarationFunds}, or one with the path {@link #PATH}
 */
public record FundPart(boolean ofYear, String label, Field amount) {

  /** Of an amount that has no field of its own. */
  public static final FieldPath PATH = new FieldPath("funds.part");

  /** Whether a declaration has a field for it, so that we know what it is to the total. */
  public boolean hasField() {
    return !amount.path().equals(PATH);
  }
}
