package cn.jihe.account;

import java.util.Optional;
import java.util.UUID;

/**
 * Who did something, as the audit trail names it.
 *
 * @param account empty for the server itself, and for names that nobody has
 * @param login of the account
 * @param hat in which role, for which organisation
 * @param address where the request came from; blank for the server itself
 */
public record Actor(Optional<UUID> account, String login, Optional<Hat> hat, String address) {

  /** The server by itself. */
  public static final Actor SERVER = new Actor(Optional.empty(), "server", Optional.empty(), "");
}
