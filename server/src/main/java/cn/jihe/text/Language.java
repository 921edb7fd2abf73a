package cn.jihe.text;

import java.util.Locale;

/** The languages that findings and pages speak. */
public enum Language {
  ZH(""),
  EN("_en");

  private final String suffix;

  Language(String suffix) {
    this.suffix = suffix;
  }

  /** As addresses, cookies and tables name it: zh, en. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the files of its texts have at the end of their names. */
  String suffix() {
    return suffix;
  }
}
