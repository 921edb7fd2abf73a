package cn.jihe.support;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Role;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.Device;
import cn.jihe.account.signin.NewToken;
import cn.jihe.account.signin.PasswordHashes;
import cn.jihe.account.signin.Sessions;
import cn.jihe.account.signin.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations and accounts of a server that tests need, made past its pages. */
public final class People {

  private final RunningServer server;

  private People(RunningServer server) {
    this.server = server;
  }

  public static People of(RunningServer server) {
    return new People(server);
  }

  /** A root of a tree of its own. */
  public Organisation root(String name) {
    return organisation(Organisation.named(name, Optional.empty(), Optional.empty()));
  }

  public Organisation below(Organisation parent, String name) {
    return organisation(Organisation.named(name, Optional.of(parent.id()), Optional.empty()));
  }

  public Organisation organisation(Organisation organisation) {
    server.context().getBean(Organisations.class).save(List.of(organisation));
    return organisation;
  }

  /** What an account with this role signs in with. */
  public String token(Role role, Organisation organisation) {
    return token(Hat.of(role, organisation.id()));
  }

  /** What an administrator of everything signs in with. */
  public String administrator() {
    return token(new Hat(Role.ADMIN, Optional.empty()));
  }

  /** What a new account with these hats signs in with. */
  public String token(Hat... hats) {
    return token(account(hats));
  }

  /** What an account signs in with. */
  public String token(Account account) {
    Secret secret = Secret.random();
    server
        .context()
        .getBean(Tokens.class)
        .add(account.id(), new NewToken("test", 1, Optional.empty()), secret, true, Instant.now());
    return secret.text();
  }

  /** What a browser holds that an account is signed in with. */
  public String session(Account account) {
    Secret secret = Secret.random();
    server
        .context()
        .getBean(Sessions.class)
        .start(
            account.id(),
            secret,
            new Device("127.0.0.1", "127.0.0.1", "Firefox/140"),
            true,
            Instant.now());
    return secret.text();
  }

  /** A new account that signs in by its own password, and need not change it. */
  public Account account(String password, Hat... hats) {
    Account account = account(hats);
    server
        .context()
        .getBean(Accounts.class)
        .setPassword(
            account.id(), server.context().getBean(PasswordHashes.class).hash(password), false);
    return account;
  }

  /** A new account without a password. */
  public Account account(Hat... hats) {
    UUID id = UUID.randomUUID();
    return person("test-" + id, "试用 " + id, hats);
  }

  /** Somebody of this login and name, without a password. */
  public Account person(String login, String name, Hat... hats) {
    Account account =
        new Account(
            UUID.randomUUID(),
            login,
            name,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(hats),
            0);
    server.context().getBean(Accounts.class).save(account);
    return account;
  }
}
