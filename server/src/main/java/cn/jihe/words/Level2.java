package cn.jihe.words;

/** The kinds of indicator, 二级指标, each with the group it belongs to. */
public enum Level2 {
  ECONOMIC_COST("经济成本", Level1.COST),
  SOCIAL_COST("社会成本", Level1.COST),
  ECOLOGICAL_COST("生态环境成本", Level1.COST),
  QUANTITY("数量", Level1.OUTPUT),
  QUALITY("质量", Level1.OUTPUT),
  TIMELINESS("时效", Level1.OUTPUT),
  /** 成本指标 under 产出, as older forms have it. */
  COST("成本", Level1.OUTPUT),
  ECONOMIC_BENEFIT("经济效益", Level1.BENEFIT),
  SOCIAL_BENEFIT("社会效益", Level1.BENEFIT),
  ECOLOGICAL_BENEFIT("生态效益", Level1.BENEFIT),
  SUSTAINABILITY("可持续影响", Level1.BENEFIT),
  SATISFACTION("服务对象满意度", Level1.SATISFACTION);

  private final String label;
  private final Level1 parent;

  Level2(String label, Level1 parent) {
    this.label = label;
    this.parent = parent;
  }

  /** The usual name, without 指标. */
  public String label() {
    return label;
  }

  /** The group it belongs to. */
  public Level1 parent() {
    return parent;
  }
}
