package cn.jihe.inbox.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoticeRows extends GenericRepository<NoticeRow, UUID> {

  /** Of an account; all of them or the unread ones. */
  String OWN =
      " from notice n where n.account_id = :account"
          + " and (n.read_at is null or cast(:unread as boolean) = false)";

  void saveAll(Iterable<NoticeRow> rows);

  /** Does nothing where the account has one with the same key. */
  @Query(
      "insert into notice (id, account_id, what, dossier_id, version, organisation_id, amount,"
          + " details, open_key, once_key, told) values (:id, :account, :what, :dossier, :version,"
          + " :organisation, :amount, :details, :openKey, :onceKey, :told) on conflict do nothing")
  int open(
      UUID id,
      UUID account,
      String what,
      @Nullable UUID dossier,
      @Nullable Integer version,
      @Nullable UUID organisation,
      int amount,
      String details,
      @Nullable String openKey,
      @Nullable String onceKey,
      Instant told);

  /** The line is about the dossier only as long as it tells of no other. */
  @Query(
      "update notice set amount = amount + :amount, told = :told,"
          + " version = case when dossier_id = :dossier then cast(:version as integer)"
          + " else null end,"
          + " dossier_id = case when dossier_id = :dossier then dossier_id else null end"
          + " where account_id = :account and open_key = :openKey")
  int count(
      UUID account,
      String openKey,
      int amount,
      UUID dossier,
      @Nullable Integer version,
      Instant told);

  @Query("select n.*" + OWN + " order by n.told desc, n.id desc limit :most offset :leftOut")
  List<NoticeRow> list(UUID account, boolean unread, int most, long leftOut);

  @Query(
      "select n.*"
          + OWN
          + " and (n.told < :told or (n.told = :told and n.id < :id))"
          + " order by n.told desc, n.id desc limit :most")
  List<NoticeRow> behind(UUID account, boolean unread, Instant told, UUID id, int most);

  @Query("select count(*)" + OWN)
  long total(UUID account, boolean unread);

  @Query(
      "select count(*) from (select 1 as one from notice n where n.account_id = :account"
          + " and n.read_at is null limit :most) found")
  int unread(UUID account, int most);

  @Query("select n.* from notice n where n.id = :id and n.account_id = :account")
  Optional<NoticeRow> find(UUID account, UUID id);

  @Query(
      "update notice set read_at = :now, open_key = null where id = :id and account_id = :account"
          + " and read_at is null")
  void read(UUID account, UUID id, Instant now);

  @Query(
      "update notice set read_at = :now, open_key = null where account_id = :account"
          + " and read_at is null")
  void readAll(UUID account, Instant now);

  @Query(
      "delete from notice where id in (select n.id from notice n where n.told < :before"
          + " order by n.told limit :most)")
  int forget(Instant before, int most);
}
