package cn.jihe.account;

import java.util.Map;

/**
 * Something done, for the audit trail.
 *
 * @param what its stored name, such as {@code SIGNED_IN}: upper case, at most 40 characters
 * @param details ids, counts, hashes; never contents of cells, passwords or tokens
 */
public record Act(Actor actor, String what, Map<String, String> details) {

  public Act {
    details = Map.copyOf(details);
  }
}
