package cn.jihe.account;

import cn.jihe.table.HeldFile;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Files that wait to be fetched by one account, unreadable for everybody else. */
public interface KeptFiles {

  /**
   * Keeps a file for an account.
   *
   * @param once whether it is gone when it was fetched
   * @return by what it is fetched; nobody can read it without
   */
  Secret keep(UUID account, HeldFile file, boolean once, Instant now, Instant expires);

  /** Fetches one; empty when there is none, or it is another account's, or gone. */
  Optional<HeldFile> fetch(UUID account, Secret secret, Instant now);
}
