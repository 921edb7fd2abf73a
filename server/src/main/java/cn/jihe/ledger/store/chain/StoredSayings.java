package cn.jihe.ledger.store.chain;

import cn.jihe.database.Sql;
import cn.jihe.ledger.Saying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What was said about dossiers, as it is stored. */
final class StoredSayings {

  private static final String BY = " account_id, login, role, organisation_id, created";

  private static final String REMARKS =
      "select dossier_id, id, version, path, place_key, sheet, cell, kind, text, finding, state,"
          + BY
          + " from remark where dossier_id = any(?)";

  private static final String REPLIES =
      "select r.dossier_id, p.id, p.remark_id, p.text, p.of_unit, p.account_id, p.login, p.role,"
          + " p.organisation_id, p.created from reply p join remark r on r.id = p.remark_id"
          + " where r.dossier_id = any(?)";

  private static final String REASONS =
      "select dossier_id, id, version, finding_key, category, text, verdict, until, judged_by,"
          + " judged,"
          + BY
          + " from reason where dossier_id = any(?)";

  private static final String FINDINGS =
      "select f.reason_id, f.finding_key, f.rule_version, f.value_hash from reasoned_finding f"
          + " join reason r on r.id = f.reason_id where r.dossier_id = any(?) order by f.id";

  private static final String REMARKS_OF_NOTHING =
      "select r.id from remark r left join dossier d on d.id = r.dossier_id where d.id is null"
          + " order by r.id limit 100";

  private static final String REPLIES_TO_NOTHING =
      "select p.id from reply p left join remark r on r.id = p.remark_id where r.id is null"
          + " order by p.id limit 100";

  private static final String REASONS_OF_NOTHING =
      "select r.id from reason r left join dossier d on d.id = r.dossier_id where d.id is null"
          + " order by r.id limit 100";

  private static final String FINDINGS_OF_NOTHING =
      "select f.reason_id from reasoned_finding f left join reason r on r.id = f.reason_id"
          + " where r.id is null order by f.id limit 100";

  private final Sql sql;

  StoredSayings(Sql sql) {
    this.sql = sql;
  }

  /** What a hash is about. */
  enum Subject {
    REMARK,
    /** Where a remark stands. */
    STATE,
    REPLY,
    REASON,
    VERDICT
  }

  /** One of them. */
  record Said(Subject subject, UUID dossier, UUID id) {}

  /** With the hash of each; of states with the state itself. */
  Map<Said, String> of(Object[] dossiers) throws SQLException {
    Object ids = sql.connection().createArrayOf("uuid", dossiers);
    Map<Said, String> all = new HashMap<>();
    sql.each(
        REMARKS,
        row -> {
          all.put(said(Subject.REMARK, row), remark(row).hash());
          all.put(said(Subject.STATE, row), row.getString("state"));
        },
        ids);
    sql.each(REPLIES, row -> all.put(said(Subject.REPLY, row), reply(row).hash()), ids);
    Map<UUID, List<Saying.AboutFinding>> about = new HashMap<>();
    sql.each(
        FINDINGS,
        row ->
            about
                .computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>())
                .add(new Saying.AboutFinding(row.getString(2), row.getString(3), row.getString(4))),
        ids);
    sql.each(
        REASONS,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          all.put(
              said(Subject.REASON, row), reason(row, about.getOrDefault(id, List.of())).hash());
          if (row.getString("verdict") != null) {
            all.put(said(Subject.VERDICT, row), verdict(row).hash());
          }
        },
        ids);
    return all;
  }

  /** What belongs to nothing that is there, with its id. */
  void ofNoDossier(BiConsumer<Subject, UUID> taking) throws SQLException {
    each(Subject.REMARK, REMARKS_OF_NOTHING, taking);
    each(Subject.REPLY, REPLIES_TO_NOTHING, taking);
    each(Subject.REASON, REASONS_OF_NOTHING, taking);
    each(Subject.REASON, FINDINGS_OF_NOTHING, taking);
  }

  private void each(Subject subject, String query, BiConsumer<Subject, UUID> taking)
      throws SQLException {
    sql.each(query, row -> taking.accept(subject, row.getObject(1, UUID.class)));
  }

  private static Said said(Subject subject, ResultSet row) throws SQLException {
    return new Said(
        subject, row.getObject("dossier_id", UUID.class), row.getObject("id", UUID.class));
  }

  private static Saying.Sayer sayer(ResultSet row) throws SQLException {
    return new Saying.Sayer(
        row.getObject("account_id", UUID.class),
        row.getString("login"),
        row.getString("role"),
        row.getObject("organisation_id", UUID.class));
  }

  private static Saying remark(ResultSet row) throws SQLException {
    return new Saying.OfRemark(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("path"),
        row.getString("place_key"),
        row.getString("sheet"),
        row.getString("cell"),
        row.getString("kind"),
        row.getString("text"),
        row.getString("finding"),
        sayer(row),
        Sql.time(row, "created"));
  }

  private static Saying reply(ResultSet row) throws SQLException {
    return new Saying.OfReply(
        row.getObject("id", UUID.class),
        row.getObject("remark_id", UUID.class),
        row.getString("text"),
        row.getBoolean("of_unit"),
        sayer(row),
        Sql.time(row, "created"));
  }

  private static Saying reason(ResultSet row, List<Saying.AboutFinding> about)
      throws SQLException {
    return new Saying.OfReason(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("finding_key"),
        row.getString("category"),
        row.getString("text"),
        about,
        sayer(row),
        Sql.time(row, "created"));
  }

  private static Saying verdict(ResultSet row) throws SQLException {
    return new Saying.OfVerdict(
        row.getObject("id", UUID.class),
        row.getString("verdict"),
        row.getObject("until", LocalDate.class),
        row.getObject("judged_by", UUID.class),
        row.getObject("judged") == null ? Instant.EPOCH : Sql.time(row, "judged"));
  }
}
