package cn.jihe.account.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HatRows extends GenericRepository<HatRow, Long> {

  HatRow save(HatRow row);

  void delete(HatRow row);

  Optional<HatRow> findById(Long id);

  List<HatRow> findByAccountIdOrderById(UUID accountId);
}
