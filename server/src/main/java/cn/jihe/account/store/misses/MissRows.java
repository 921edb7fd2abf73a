package cn.jihe.account.store.misses;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MissRows extends CrudRepository<MissRow, String> {

  @Query(
      "select counted_by, misses, last_miss, waits_until from sign_in_miss where counted_by = :key"
          + " for update")
  Optional<MissRow> locked(String key);

  @Query("delete from sign_in_miss where last_miss < :before")
  void forget(Instant before);
}
