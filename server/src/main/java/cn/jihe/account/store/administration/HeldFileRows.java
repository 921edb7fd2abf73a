package cn.jihe.account.store.administration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeldFileRows extends GenericRepository<HeldFileRow, UUID> {

  HeldFileRow save(HeldFileRow row);

  Optional<HeldFileRow> findBySecretHash(String secretHash);

  @Query("delete from held_file where id = :id")
  int remove(UUID id);

  @Query("delete from held_file where expires < :now")
  void removeExpired(Instant now);
}
