package cn.jihe.period.store;

import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ExpectedLine;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("expected_line")
record ExpectedLineRow(
    @Id UUID id,
    UUID periodId,
    UUID organisationId,
    String project,
    String projectPlain,
    int place,
    boolean removed) {

  static ExpectedLineRow of(UUID period, UUID id, ExpectedLine line) {
    return new ExpectedLineRow(
        id,
        period,
        line.organisation(),
        line.project().map(ProjectName::written).orElse(""),
        line.key(),
        line.place(),
        false);
  }

  ExpectedLine line() {
    return new ExpectedLine(
        id,
        organisationId,
        project.isEmpty() ? Optional.empty() : Optional.of(new ProjectName(project)),
        place);
  }
}
