package cn.jihe.account.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one's own account shows.
 *
 * @param language its code; blank for that of the browser
 * @param made the token that was just made, shown this once
 * @param wanted what a token should be called, as it was typed
 */
public record OwnView(
    String name,
    String login,
    String language,
    List<String> hats,
    List<Session> sessions,
    List<Token> tokens,
    @Nullable Made made,
    String wanted,
    @Nullable Notice notice) {

  public OwnView {
    hats = List.copyOf(hats);
    sessions = List.copyOf(sessions);
    tokens = List.copyOf(tokens);
  }

  /** A browser that is signed in. */
  public record Session(
      String id, String browser, String address, String since, String used, boolean current) {}

  /** A token, without its secret. */
  public record Token(String id, String name, String since, String used, String until) {}

  /** A token with its secret. */
  public record Made(String name, String secret, String until) {}
}
