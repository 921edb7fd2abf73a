package cn.jihe.account.store.administration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DirectoryRows extends GenericRepository<DirectoryRow, Integer> {

  @Query("select l.id from directory_lock l where l.id = 1 for update")
  int lock();
}
