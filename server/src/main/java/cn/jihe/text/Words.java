package cn.jihe.text;

import java.util.function.Function;

/** One text in every language we speak. */
public record Words(String zh, String en) {

  /** What is said in each language. */
  public static Words of(Function<Language, String> said) {
    return new Words(said.apply(Language.ZH), said.apply(Language.EN));
  }

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** Every language behind the other, for readers whose language nobody has asked. */
  public String inAll(String between) {
    return zh + between + en;
  }
}
