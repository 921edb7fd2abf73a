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

  /** It signs no more, so that another may. */
  @Query("update signing_key set in_use = null where in_use = 1")
  void release();

  /** Another one has taken the place of all but this. */
  @Query(
      "update signing_key set in_use = null, retired = :now where fingerprint <> :fingerprint"
          + " and retired is null")
  void retireOthers(String fingerprint, Instant now);

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
