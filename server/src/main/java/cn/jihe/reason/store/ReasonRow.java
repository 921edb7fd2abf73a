package cn.jihe.reason.store;

import cn.jihe.account.Role;
import cn.jihe.reason.GivenReason;
import cn.jihe.reason.GivenReason.About;
import cn.jihe.reason.GivenReason.Judged;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.reason.Verdict;
import cn.jihe.remark.Author;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("reason")
record ReasonRow(
    @Id UUID id,
    UUID dossierId,
    int version,
    String findingKey,
    ReasonCategory category,
    String text,
    @Nullable UUID accountId,
    String login,
    @Nullable Role role,
    @Nullable UUID organisationId,
    Instant created,
    @Nullable Verdict verdict,
    @Nullable LocalDate until,
    @Nullable UUID judgedBy,
    @Nullable Instant judged) {

  static ReasonRow of(GivenReason reason) {
    Author author = reason.author();
    return new ReasonRow(
        reason.id(),
        reason.dossier(),
        reason.version(),
        reason.said().key(),
        reason.said().category(),
        reason.said().text(),
        author.account().orElse(null),
        author.login(),
        author.role().orElse(null),
        author.organisation().orElse(null),
        reason.created(),
        null,
        null,
        null,
        null);
  }

  GivenReason reason(List<About> about) {
    return new GivenReason(
        id,
        dossierId,
        version,
        new NewReason(findingKey, category, text),
        new Author(
            Optional.ofNullable(accountId),
            login,
            Optional.ofNullable(role),
            Optional.ofNullable(organisationId)),
        created,
        about,
        Optional.ofNullable(verdict).map(said -> new Judged(said, Optional.ofNullable(until))));
  }
}
