package cn.jihe.text;

/** One text in every language we speak. */
public record Words(String zh, String en) {

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
