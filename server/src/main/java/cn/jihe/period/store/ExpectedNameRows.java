package cn.jihe.period.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExpectedNameRows extends GenericRepository<ExpectedNameRow, Long> {

  void save(ExpectedNameRow row);

  @Query(
      "select n.* from expected_name n join expected_line l on l.id = n.line_id"
          + " where l.period_id = :period order by n.id")
  List<ExpectedNameRow> of(UUID period);
}
