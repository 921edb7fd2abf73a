package cn.jihe.reason;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of reason is given. The names are known outside. */
public enum ReasonCategory {
  /** 政策规定. */
  POLICY,
  /** 业务特点. */
  BUSINESS,
  /** 历史数据. */
  HISTORY,
  /** 上级批复. */
  APPROVAL,
  /** 其他. */
  OTHER;

  private static final Messages MESSAGES = Messages.beside(ReasonCategory.class, "reasons");

  /** As people read it. */
  public String word(Language language) {
    return MESSAGES.in(language).say("category." + name());
  }

  /** By its name, or as people write it; empty when it is none. */
  public static Optional<ReasonCategory> of(String said) {
    String plain = said.strip();
    return Stream.of(values())
        .filter(
            category ->
                category.name().equals(plain)
                    || Arrays.stream(Language.values())
                        .anyMatch(language -> category.word(language).equals(plain)))
        .findFirst();
  }
}
