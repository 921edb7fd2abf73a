package cn.jihe.ledger.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRows extends GenericRepository<VersionRow, Long> {

  void saveAll(List<VersionRow> rows);

  List<VersionRow> findByDossierIdOrderByNumberDesc(UUID dossierId);
}
