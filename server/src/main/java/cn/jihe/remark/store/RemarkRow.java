package cn.jihe.remark.store;

import cn.jihe.account.Role;
import cn.jihe.form.FieldPath;
import cn.jihe.remark.Author;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkKind;
import cn.jihe.remark.RemarkState;
import cn.jihe.remark.Reply;
import cn.jihe.remark.Spot;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("remark")
record RemarkRow(
    @Id UUID id,
    UUID dossierId,
    int version,
    @Nullable String path,
    String placeKey,
    String sheet,
    String cell,
    RemarkKind kind,
    RemarkState state,
    String text,
    @Nullable String finding,
    @Nullable UUID accountId,
    String login,
    @Nullable Role role,
    @Nullable UUID organisationId,
    Instant created) {

  static RemarkRow of(Remark remark) {
    Author author = remark.author();
    return new RemarkRow(
        remark.id(),
        remark.dossier(),
        remark.version(),
        remark.spot().path().map(FieldPath::value).orElse(null),
        remark.spot().key(),
        remark.spot().sheet(),
        remark.spot().cell(),
        remark.kind(),
        remark.state(),
        remark.text(),
        remark.finding().orElse(null),
        author.account().orElse(null),
        author.login(),
        author.role().orElse(null),
        author.organisation().orElse(null),
        remark.created());
  }

  Remark remark(List<Reply> replies) {
    return new Remark(
        id,
        dossierId,
        version,
        new Spot(Optional.ofNullable(path).map(FieldPath::new), placeKey, sheet, cell),
        kind,
        state,
        text,
        Optional.ofNullable(finding),
        new Author(
            Optional.ofNullable(accountId),
            login,
            Optional.ofNullable(role),
            Optional.ofNullable(organisationId)),
        created,
        replies);
  }
}
