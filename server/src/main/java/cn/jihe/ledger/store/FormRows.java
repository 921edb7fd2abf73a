package cn.jihe.ledger.store;

import cn.jihe.ledger.store.scope.InScope;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FormRows extends GenericRepository<FormRow, Long> {

  void saveAll(List<FormRow> rows);

  @Query(
      "select f.* from form f join version v on v.submission_id = f.submission_id"
          + " and v.form_index = f.form_index join dossier d on d.id = v.dossier_id"
          + " where v.dossier_id = :dossier and v.number = :version and ("
          + InScope.DOSSIER
          + " or (v.number = d.in_force and"
          + InScope.ACCEPTED
          + "))")
  Optional<FormRow> ofVersion(UUID dossier, int version, List<UUID> scope, List<UUID> accepted);

  List<FormRow> findBySubmissionIdOrderByFormIndex(UUID submissionId);
}
