package cn.jihe.account.start;

import cn.jihe.account.Organisations;
import cn.jihe.account.Secret;
import cn.jihe.account.directory.DirectoryLock;
import cn.jihe.account.signin.Acts;
import cn.jihe.account.signin.PasswordHashes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills an empty store with organisations and accounts, for trying it. */
@Singleton
public final class Demo {

  private final StoreFacts facts;
  private final Organisations organisations;
  private final NewAccounts added;
  private final PasswordHashes hashes;
  private final DirectoryLock lock;
  private final Acts acts;

  Demo(
      StoreFacts facts,
      Organisations organisations,
      NewAccounts added,
      PasswordHashes hashes,
      DirectoryLock lock,
      Acts acts) {
    this.facts = facts;
    this.organisations = organisations;
    this.added = added;
    this.hashes = hashes;
    this.lock = lock;
    this.acts = acts;
  }

  /** What can be done with the store that there is. */
  public enum State {
    /** It is empty and can be filled. */
    EMPTY,
    /** It was filled before. */
    FILLED,
    /** It holds something else. */
    TAKEN
  }

  public State state() {
    if (facts.isDemo()) {
      return State.FILLED;
    }
    return facts.isEmpty() ? State.EMPTY : State.TAKEN;
  }

  /** The names that its accounts sign in with. */
  public static List<String> logins() {
    return DemoPlan.read().people().stream().map(DemoPlan.Person::login).toList();
  }

  /**
   * Fills the store unless something is in it by then.
   *
   * @param chosen the password of all accounts; empty: each gets one of its own
   * @return the passwords of all accounts; none when it was not filled
   */
  public List<FirstPassword> fill(Optional<String> chosen) {
    DemoPlan plan = DemoPlan.read();
    Optional<String> one = chosen.map(hashes::hash);
    List<FirstPassword> passwords = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (DemoPlan.Person person : plan.people()) {
      String password = chosen.orElseGet(Secret::oneTimePassword);
      passwords.add(new FirstPassword(person.login(), password));
      kept.add(one.orElseGet(() -> hashes.hash(password)));
    }
    boolean isFilled = acts.together(() -> fill(plan, kept));
    return isFilled ? passwords : List.of();
  }

  private boolean fill(DemoPlan plan, List<String> kept) {
    lock.take();
    if (state() != State.EMPTY) {
      return false;
    }
    organisations.save(plan.organisations());
    for (int i = 0; i < kept.size(); i++) {
      DemoPlan.Person person = plan.people().get(i);
      added.add(person.login(), person.name(), person.hat(), kept.get(i), false);
    }
    facts.noteDemo();
    return true;
  }
}
