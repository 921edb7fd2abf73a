package cn.jihe.remark.store;

import cn.jihe.account.Role;
import cn.jihe.remark.Author;
import cn.jihe.remark.Reply;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("reply")
record ReplyRow(
    @Id UUID id,
    UUID remarkId,
    String text,
    boolean ofUnit,
    @Nullable UUID accountId,
    String login,
    @Nullable Role role,
    @Nullable UUID organisationId,
    Instant created) {

  static ReplyRow of(Reply reply) {
    Author author = reply.author();
    return new ReplyRow(
        reply.id(),
        reply.remark(),
        reply.text(),
        reply.ofUnit(),
        author.account().orElse(null),
        author.login(),
        author.role().orElse(null),
        author.organisation().orElse(null),
        reply.created());
  }

  Reply reply() {
    return new Reply(
        id,
        remarkId,
        text,
        ofUnit,
        new Author(
            Optional.ofNullable(accountId),
            login,
            Optional.ofNullable(role),
            Optional.ofNullable(organisationId)),
        created);
  }
}
