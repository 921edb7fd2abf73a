package cn.jihe.reason.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UnplacedTextRows extends GenericRepository<UnplacedTextRow, Long> {

  void saveAll(List<UnplacedTextRow> rows);

  List<UnplacedTextRow> findBySubmissionIdOrderById(UUID submissionId);
}
