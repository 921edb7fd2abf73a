package cn.jihe.account.page.directory;

import cn.jihe.account.page.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of accounts show.
 *
 * @param query what is searched; blank for nothing
 * @param before the page before; blank for none
 * @param after the page after; blank for none
 * @param asked roles that administrators want for themselves
 * @param pending whoever signed in elsewhere and has no account
 */
public record AccountView(
    String counted,
    String query,
    List<Row> rows,
    String before,
    String after,
    List<Asked> asked,
    List<Pending> pending,
    @Nullable Notice notice) {

  public AccountView {
    rows = List.copyOf(rows);
    asked = List.copyOf(asked);
    pending = List.copyOf(pending);
  }

  /** The same with what was typed for one who has no account yet. */
  AccountView typed(String id, String login) {
    return new AccountView(
        counted,
        query,
        rows,
        before,
        after,
        asked,
        pending.stream().map(one -> one.id().equals(id) ? one.suggesting(login) : one).toList(),
        notice);
  }

  /** An account in the list. */
  public record Row(
      String id,
      String login,
      String name,
      List<String> hats,
      String lastSignIn,
      String state,
      String style) {
    public Row {
      hats = List.copyOf(hats);
    }
  }

  /**
   * Roles that wait for a second administrator.
   *
   * @param own whether they are the reader's, who can only take them back
   */
  public record Asked(String id, String who, List<String> hats, String when, boolean own) {
    public Asked {
      hats = List.copyOf(hats);
    }
  }

  /**
   * Somebody without an account.
   *
   * @param name may be blank, as the login and the e-mail
   * @param suggested the login of an account that it may be; blank for none
   */
  public record Pending(
      String id, String name, String login, String email, String seen, String suggested) {

    Pending suggesting(String other) {
      return new Pending(id, name, login, email, seen, other);
    }
  }

  /**
   * One account with its form.
   *
   * @param to where the form goes
   * @param pending whether it is for somebody who signed in elsewhere
   * @param wrong the field that is not as it should be; blank for none
   * @param roles that can be given
   * @param organisations for which
   * @param everywhere whether one for all organisations can be chosen
   */
  public record One(
      AccountForm form,
      String to,
      boolean pending,
      String wrong,
      List<OrganisationView.Choice> roles,
      List<OrganisationView.Choice> organisations,
      boolean everywhere,
      @Nullable Notice notice) {
    public One {
      roles = List.copyOf(roles);
      organisations = List.copyOf(organisations);
    }
  }

  /** A password to be handed over, shown this once. */
  public record Slip(String address, String login, String name, String password) {}
}
