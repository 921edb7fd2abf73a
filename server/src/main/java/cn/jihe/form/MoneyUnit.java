package cn.jihe.form;

import java.math.BigDecimal;

/** The unit a form states its amounts in. */
public enum MoneyUnit {
  YUAN("元", BigDecimal.ONE),
  WAN_YUAN("万元", BigDecimal.valueOf(10_000));

  private final String label;
  private final BigDecimal yuan;

  MoneyUnit(String label, BigDecimal yuan) {
    this.label = label;
    this.yuan = yuan;
  }

  /** As printed on forms. */
  public String label() {
    return label;
  }

  /** How many 元 one of this unit is. */
  public BigDecimal inYuan() {
    return yuan;
  }
}
