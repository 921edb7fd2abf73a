package cn.jihe.words;

/** The groups of a form's indicators, 一级指标. */
public enum Level1 {
  COST("成本"),
  OUTPUT("产出"),
  BENEFIT("效益"),
  SATISFACTION("满意度");

  private final String label;

  Level1(String label) {
    this.label = label;
  }

  /** The shortest usual name, without 指标. */
  public String label() {
    return label;
  }
}
