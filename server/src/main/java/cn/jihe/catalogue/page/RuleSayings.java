package cn.jihe.catalogue.page;

import cn.jihe.catalogue.page.RuleListView.ResultLink;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.text.Words;
import cn.jihe.web.PageLanguage;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pages of rules say in one language, and where they lead a reader of some result. */
final class RuleSayings {

  private static final Messages MESSAGES = Messages.beside(RuleSayings.class, "texts");

  private final Language language;
  private final Texts own;
  private final Texts shared;
  private final String carried;

  /**
   * @param found the result that the reader comes from, which the links keep
   */
  RuleSayings(Language language, Optional<FoundInResult> found) {
    this.language = language;
    this.own = MESSAGES.in(language);
    this.shared = PageLanguage.texts(language);
    this.carried =
        found.map(result -> "?" + FoundInResult.PARAMETER + "=" + result.id()).orElse("");
  }

  /** The texts of these pages alone. */
  static Texts texts(Language language) {
    return MESSAGES.in(language);
  }

  String say(String key, Object... values) {
    return own.say(key, values);
  }

  /** A text that all pages have. */
  String shared(String key) {
    return shared.say(key);
  }

  String in(Words words) {
    return words.in(language);
  }

  String area(String area) {
    return own.say("area." + area);
  }

  /** The kinds of form that a rule judges. */
  String forms(RuleInfo rule) {
    return rule.forms().stream()
        .sorted()
        .map(kind -> shared.say(RuleQuery.name(kind)))
        .collect(Collectors.joining(shared.say("and")));
  }

  /** Where the catalogue is. */
  String catalogue() {
    return "/rules" + carried;
  }

  /** Where the page of a rule is. */
  String address(String code) {
    return "/rules/" + code + carried;
  }

  /** The way back to the whole result. */
  ResultLink back(FoundInResult result) {
    return new ResultLink(result.id(), result.address(), own.say("back"));
  }

  /** The way to what a rule found in the result. */
  ResultLink found(FoundInResult result, String code) {
    return new ResultLink(result.id(), result.address(code), own.say("found", result.of(code)));
  }
}
