package cn.jihe.ledger.store.figures;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRuleRows extends GenericRepository<VersionRuleRow, Long> {

  void saveAll(List<VersionRuleRow> rows);
}
