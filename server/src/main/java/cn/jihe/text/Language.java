package cn.jihe.text;

/** The languages that findings and pages speak. */
public enum Language {
  ZH,
  EN
}
