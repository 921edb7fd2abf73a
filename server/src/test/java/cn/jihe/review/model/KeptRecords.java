package cn.jihe.review.model;

import cn.jihe.database.Sql;
import cn.jihe.review.model.KeptDossier.KeptEvent;
import cn.jihe.review.model.KeptDossier.KeptSaying;
import cn.jihe.review.model.KeptDossier.KeptStep;
import cn.jihe.review.model.KeptDossier.KeptVersion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what is on record of dossiers, past the program. */
record KeptRecords(Sql sql, Cast cast) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static KeptRecords on(Connection connection, Cast cast) {
    return new KeptRecords(new Sql(connection), cast);
  }

  /** All of one dossier. */
  KeptDossier dossier(String dossier) throws SQLException {
    UUID id = UUID.fromString(dossier);
    List<KeptVersion> versions =
        sql.rows(
            "select v.number, v.stands, v.submission_id, f.content_hash, s.account_id from version v"
                + " join submission s on s.id = v.submission_id join form f"
                + " on f.submission_id = v.submission_id and f.form_index = v.form_index"
                + " where v.dossier_id = ? order by v.number",
            row ->
                new KeptVersion(
                    row.getInt(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5)),
            id);
    List<KeptStep> steps =
        sql.rows(
            "select version, act, action, stood, stands, account_id, login, role, note, undoes"
                + " from step where dossier_id = ? order by id",
            KeptRecords::step,
            id);
    List<KeptEvent> events =
        sql.rows(
            "select number, what, version, submission_id, account, role, details from event"
                + " where dossier_id = ? order by number",
            KeptRecords::event,
            id);
    return sql.rows(
            "select d.unit, d.state, d.in_force, d.current_version, d.versions from dossier d"
                + " where d.id = ?",
            row -> {
              Cast.Unit unit = unit(row.getString(1));
              return new KeptDossier(
                  dossier,
                  unit.levels(),
                  unit.endorsed(),
                  row.getString(2),
                  row.getObject(3, Integer.class),
                  row.getObject(4, Integer.class),
                  row.getInt(5),
                  versions,
                  steps,
                  events,
                  sayings(id));
            },
            id)
        .getFirst();
  }

  private Cast.Unit unit(String name) {
    return cast.units().stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody's unit: " + name));
  }

  private List<KeptSaying> sayings(UUID id) throws SQLException {
    List<KeptSaying> all = new ArrayList<>();
    sql.each(
        "select id, state, text, account_id from remark where dossier_id = ?",
        row -> all.add(saying("remark", row)),
        id);
    sql.each(
        "select p.id, '', p.text, p.account_id from reply p join remark r on r.id = p.remark_id"
            + " where r.dossier_id = ?",
        row -> all.add(saying("reply", row)),
        id);
    sql.each(
        "select id, verdict, text, account_id from reason where dossier_id = ?",
        row -> all.add(saying("reason", row)),
        id);
    return all;
  }

  private static KeptSaying saying(String table, ResultSet row) throws SQLException {
    return new KeptSaying(table, text(row, 1), text(row, 2), text(row, 3), text(row, 4));
  }

  private static KeptStep step(ResultSet row) throws SQLException {
    return new KeptStep(
        row.getInt(1),
        text(row, 2),
        text(row, 3),
        text(row, 4),
        text(row, 5),
        text(row, 6),
        text(row, 7),
        text(row, 8),
        text(row, 9),
        text(row, 10));
  }

  private static KeptEvent event(ResultSet row) throws SQLException {
    return new KeptEvent(
        row.getLong(1),
        text(row, 2),
        row.getInt(3),
        text(row, 4),
        text(row, 5),
        text(row, 6),
        details(row.getString(7)));
  }

  private static Map<String, String> details(String json) {
    try {
      Map<String, String> details = new HashMap<>();
      JsonNode read = JSON.readTree(json);
      read.fieldNames().forEachRemaining(name -> details.put(name, read.get(name).asText()));
      return details;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    Object found = row.getObject(column);
    return found == null ? "" : found.toString();
  }
}
