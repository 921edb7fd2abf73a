package cn.jihe.rule.text;

import cn.jihe.rule.Finding;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Says further findings of a cell behind the one that leads, in a few words each. */
final class Joining {

  private static final Messages MESSAGES = Messages.beside(Joining.class, "joining");

  private Joining() {}

  /**
   * The leading text and what else is wrong there.
   *
   * @param others perhaps none
   */
  static FindingText of(
      FindingText leading, List<Finding> others, FindingMessages messages, Language language) {
    if (others.isEmpty()) {
      return leading;
    }
    Texts texts = MESSAGES.in(language);
    String rest =
        others.stream()
            .map(finding -> messages.brief(finding, language))
            .distinct()
            .collect(Collectors.joining(texts.say("between")));
    return new FindingText(
        texts.say("besides", leading.message(), rest), leading.expected(), leading.advice());
  }
}
