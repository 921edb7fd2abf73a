package cn.jihe.ledger.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FormRows extends GenericRepository<FormRow, Long> {

  void saveAll(List<FormRow> rows);

  /** The forms that are their dossiers' submitted versions. */
  @Query(
      "select f.* from dossier d"
          + " join version v on v.dossier_id = d.id and v.number = d.current_version"
          + " join form f on f.submission_id = v.submission_id and f.form_index = v.form_index"
          + " where d.fiscal_year = :fiscalYear and d.unit_plain = :unit"
          + " order by d.project_plain, d.kind")
  List<FormRow> submitted(String unit, int fiscalYear);

  List<FormRow> findBySubmissionIdOrderByFormIndex(UUID submissionId);
}
