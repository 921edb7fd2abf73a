package cn.jihe.template;

/** The languages that findings and pages speak. */
public enum Language {
  ZH,
  EN
}
