package cn.jihe.remark;

import cn.jihe.ledger.Saying;
import java.time.Instant;
import java.util.UUID;

/**
 * What was said to a remark.
 *
 * @param ofUnit whether the unit says it, and no reviewer
 */
public record Reply(
    UUID id, UUID remark, String text, boolean ofUnit, Author author, Instant created) {

  /** All of it. */
  Saying.OfReply saying() {
    return new Saying.OfReply(id, remark, text, ofUnit, author.sayer(), created);
  }
}
