package cn.jihe.rule.text;

import cn.jihe.rule.Finding;
import cn.jihe.text.Language;

/** How findings are said. */
public interface FindingMessages {

  /** A finding in a language. */
  FindingText say(Finding finding, Language language);

  /** The short name of the finding's rule. */
  String name(Finding finding, Language language);
}
