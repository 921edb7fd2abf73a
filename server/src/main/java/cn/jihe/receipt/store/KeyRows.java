package cn.jihe.receipt.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyRows extends GenericRepository<KeyRow, Long> {

  Optional<KeyRow> findByInUse(Integer inUse);

  boolean existsByFingerprint(String fingerprint);

  @Query("select k.* from signing_key k order by k.id desc")
  List<KeyRow> all();

  /** Gives 0 when another was quicker. */
  @Query(
      "insert into signing_key (fingerprint, public_key, private_key, in_use, made) values"
          + " (:fingerprint, :publicKey, :privateKey, :inUse, :made) on conflict do nothing")
  int add(
      String fingerprint,
      String publicKey,
      @Nullable String privateKey,
      @Nullable Integer inUse,
      Instant made);
}
