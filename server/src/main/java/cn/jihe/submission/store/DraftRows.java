package cn.jihe.submission.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRows extends GenericRepository<DraftRow, String> {

  @Query(
      "select * from hand_in_draft where result_id = :result and account_id = :account"
          + " and expires > :now")
  Optional<DraftRow> find(String result, UUID account, Instant now);

  @Query(
      "insert into hand_in_draft (result_id, account_id, fields, saved, expires)"
          + " values (:result, :account, :fields, :saved, :expires) on conflict do nothing")
  void open(String result, UUID account, String fields, Instant saved, Instant expires);

  @Query(
      "update hand_in_draft set fields = :fields, saved = :saved, expires = :expires"
          + " where result_id = :result and account_id = :account")
  void change(String result, UUID account, String fields, Instant saved, Instant expires);

  @Query("delete from hand_in_draft where expires <= :now")
  void forget(Instant now);
}
