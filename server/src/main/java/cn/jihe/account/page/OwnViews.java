package cn.jihe.account.page;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.signin.OwnSession;
import cn.jihe.account.signin.OwnSessions;
import cn.jihe.account.signin.OwnToken;
import cn.jihe.account.signin.OwnTokens;
import cn.jihe.text.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what the page of one's own account shows. */
@Singleton
final class OwnViews {

  private final Accounts accounts;
  private final OwnSessions sessions;
  private final OwnTokens tokens;
  private final HatNames hats;

  OwnViews(Accounts accounts, OwnSessions sessions, OwnTokens tokens, HatNames hats) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.hats = hats;
  }

  /**
   * The page of this account.
   *
   * @param made a token that is shown this once
   * @param wanted what it should be called, when it was not made
   */
  OwnView of(
      Caller caller,
      Language language,
      OwnView.@Nullable Made made,
      String wanted,
      @Nullable Notice notice) {
    Optional<Account> account = accounts.find(caller.account());
    List<Hat> worn = account.map(Account::hats).orElse(List.of());
    return new OwnView(
        caller.name(),
        caller.login(),
        account.flatMap(Account::language).map(Language::code).orElse(""),
        hats.of(worn, language).hats(worn),
        sessions.of(caller).stream().map(each -> session(each, language)).toList(),
        tokens.of(caller).stream().map(each -> token(each, language)).toList(),
        made,
        wanted,
        notice);
  }

  private static OwnView.Session session(OwnSession session, Language language) {
    String browser = Browsers.of(session.agent());
    return new OwnView.Session(
        session.id().toString(),
        browser.isEmpty() ? SignInPage.texts(language).say("unknownBrowser") : browser,
        session.address(),
        Times.moment(session.created(), language),
        Times.moment(session.lastUsed(), language),
        session.current());
  }

  private static OwnView.Token token(OwnToken token, Language language) {
    String never = SignInPage.texts(language).say("never");
    return new OwnView.Token(
        token.id().toString(),
        token.name(),
        Times.moment(token.created(), language),
        token.lastUsed().map(used -> Times.moment(used, language)).orElse(never),
        Times.day(token.expires(), language));
  }
}
