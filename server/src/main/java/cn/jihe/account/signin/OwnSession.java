package cn.jihe.account.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param lastUsed within a minute
 * @param agent what the browser says it is; may be blank
 * @param current whether it is the one that asks
 */
public record OwnSession(
    UUID id, Instant created, Instant lastUsed, String address, String agent, boolean current) {

  OwnSession seenFrom(UUID session) {
    return new OwnSession(id, created, lastUsed, address, agent, id.equals(session));
  }
}
