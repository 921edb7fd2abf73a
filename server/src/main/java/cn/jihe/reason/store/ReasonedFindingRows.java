package cn.jihe.reason.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReasonedFindingRows extends GenericRepository<ReasonedFindingRow, Long> {

  void saveAll(List<ReasonedFindingRow> rows);

  List<ReasonedFindingRow> findByReasonIdInOrderById(Collection<UUID> reasonIds);
}
