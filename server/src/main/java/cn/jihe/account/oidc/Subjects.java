package cn.jihe.account.oidc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the other system knows by what name, as it is stored. */
public interface Subjects {

  /** Whose account it is; empty when it is nobody's. */
  Optional<UUID> account(String subject);

  /**
   * Gives an account its subject.
   *
   * @return false when it has one already
   */
  boolean bind(UUID account, String subject);

  /** Notes somebody who has no account, once each. */
  void note(PendingSubject pending);

  /** Those who have none, the last seen first; at most so many. */
  List<PendingSubject> pending(int most);

  /** One of them. */
  Optional<PendingSubject> pending(UUID id);

  /** Takes one of them off the list. */
  void forget(UUID id);
}
