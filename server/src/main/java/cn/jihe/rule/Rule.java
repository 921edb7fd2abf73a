package cn.jihe.rule;

/** One rule of the catalogue. Its texts and cases stand in its YAML file, found by the code. */
public sealed interface Rule permits FormRule, WorkbookRule, NeighbourRule {

  /** The frozen code: a literal. */
  String code();
}
