package cn.jihe.period.store;

import cn.jihe.form.name.ProjectName;
import cn.jihe.period.LineName;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of a name; its id is null until it is saved. */
@MappedEntity("expected_name")
record ExpectedNameRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID lineId,
    String project,
    String projectPlain,
    boolean same,
    UUID accountId,
    Instant said) {

  static ExpectedNameRow of(LineName name, UUID account, Instant when) {
    return new ExpectedNameRow(
        null,
        name.line(),
        name.project().written(),
        name.project().key(),
        name.same(),
        account,
        when);
  }

  LineName name() {
    return new LineName(lineId, new ProjectName(project), same);
  }
}
