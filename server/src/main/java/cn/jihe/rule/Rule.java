package cn.jihe.rule;

/** One rule of the catalogue. Its texts and cases stand in its YAML file, found by the code. */
public sealed interface Rule permits FormRule, CounterpartRule, WorkbookRule, NeighbourRule {

  /** The frozen code: a literal. */
  String code();

  /**
   * Raised by hand when the rule's code judges otherwise, so that what was judged before is told
   * from what is judged now. What its files say is counted without it.
   */
  default int revision() {
    return 1;
  }
}
