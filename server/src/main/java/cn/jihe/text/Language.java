package cn.jihe.text;

/** The languages that findings and pages speak. */
public enum Language {
  ZH(""),
  EN("_en");

  private final String suffix;

  Language(String suffix) {
    this.suffix = suffix;
  }

  /** What the files of its texts have at the end of their names. */
  String suffix() {
    return suffix;
  }
}
