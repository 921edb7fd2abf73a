package cn.jihe.submission.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HandedRows extends GenericRepository<HandedRow, String> {

  @Query(
      "select * from handed_file where result_id = :result and account_id = :account"
          + " and expires > :now order by file_number")
  List<HandedRow> of(String result, UUID account, Instant now);

  @Query(
      "insert into handed_file (result_id, account_id, file_number, submission_id, said, expires)"
          + " values (:result, :account, :number, :submission, :said, :expires)"
          + " on conflict do nothing")
  void open(
      String result, UUID account, int number, UUID submission, String said, Instant expires);

  @Query(
      "update handed_file set submission_id = :submission, said = :said, expires = :expires"
          + " where result_id = :result and account_id = :account and file_number = :number")
  void change(
      String result, UUID account, int number, UUID submission, String said, Instant expires);

  @Query("delete from handed_file where expires <= :now")
  void forget(Instant now);
}
