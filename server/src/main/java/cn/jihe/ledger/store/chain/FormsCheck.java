package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.database.Sql;
import cn.jihe.ledger.store.chain.UploadsCheck.Told;
import cn.jihe.ledger.store.content.EventDetails.BoundForm;
import cn.jihe.ledger.store.content.Facts;
import cn.jihe.rule.FindingCounts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares the forms that events tell of with those that are there. */
final class FormsCheck {

  /** So many forms are in memory at once. */
  private static final int AT_ONCE = 100;

  /**
   * H2 would take a plain range of the index for what the key begins with, and read all forms there
   * are.
   */
  private static final String SELECT =
      "select submission_id, form_index, dossier_id, version, state, reason, content_hash, errors,"
          + " warnings, notes, packed_content, packed_findings from form"
          + " where submission_id = any(?)"
          + " and form_index - ? between 0 and "
          + (AT_ONCE - 1);

  private static final String BEHIND =
      "select form_index from form where submission_id = ? and (form_index >= ? or form_index < 0)"
          + " order by form_index limit 100";

  private final Sql sql;
  private final Breaches breaches;
  private long count;

  FormsCheck(Connection connection, Breaches breaches) {
    this.sql = new Sql(connection);
    this.breaches = breaches;
  }

  long count() {
    return count;
  }

  /** All forms of these uploads. */
  void check(List<Told> uploads) throws SQLException {
    List<Told> group = new ArrayList<>();
    int forms = 0;
    for (Told upload : uploads) {
      int own = upload.bound().forms().size();
      if (!group.isEmpty() && forms + own > AT_ONCE) {
        together(group);
        group.clear();
        forms = 0;
      }
      group.add(upload);
      forms += own;
    }
    together(group);
  }

  /** Several uploads that have few forms together, or one of many. */
  private void together(List<Told> group) throws SQLException {
    int most = group.stream().mapToInt(upload -> upload.bound().forms().size()).max().orElse(0);
    for (int from = 0; from < most; from += AT_ONCE) {
      range(group, from);
    }
    for (Told upload : group) {
      if (upload.stored() > upload.bound().forms().size()) {
        behind(upload);
      }
    }
  }

  private void range(List<Told> group, int from) throws SQLException {
    Map<UUID, Map<Integer, BoundForm>> stored = stored(group, from);
    for (Told upload : group) {
      List<BoundForm> bound = upload.bound().forms();
      Map<Integer, BoundForm> there = stored.getOrDefault(upload.submission(), Map.of());
      for (int i = from; i < Math.min(bound.size(), from + AT_ONCE); i++) {
        compare(upload, i, bound.get(i), there);
      }
    }
  }

  private void compare(Told upload, int index, BoundForm bound, Map<Integer, BoundForm> there) {
    BoundForm form = there.get(index);
    count++;
    if (form == null) {
      breaches.add(Breach.Kind.FORM_MISSING, upload.number(), place(upload, index));
    } else if (!form.equals(bound) && !(upload.removed() && isWithoutTexts(form, bound))) {
      breaches.add(Breach.Kind.FORM_CHANGED, upload.number(), place(upload, index));
    }
  }

  private static boolean isWithoutTexts(BoundForm form, BoundForm bound) {
    return form.content().equals(bound.content()) && form.record().equals(bound.record());
  }

  private Map<UUID, Map<Integer, BoundForm>> stored(List<Told> group, int from)
      throws SQLException {
    Map<UUID, Map<Integer, BoundForm>> stored = new HashMap<>();
    sql.each(
        SELECT,
        row ->
            stored
                .computeIfAbsent(row.getObject(1, UUID.class), first -> new HashMap<>())
                .put(row.getInt(2), form(row)),
        sql.connection().createArrayOf("uuid", group.stream().map(Told::submission).toArray()),
        from);
    return stored;
  }

  private static BoundForm form(ResultSet row) throws SQLException {
    return BoundForm.of(
        new Facts.OfForm(
            row.getInt(2),
            row.getObject(3, UUID.class),
            row.getObject(4, Integer.class),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            new FindingCounts(row.getInt(8), row.getInt(9), row.getInt(10))),
        EventTable.text(row.getBytes(11)),
        EventTable.text(row.getBytes(12)));
  }

  /** Forms that the upload did not have. */
  private void behind(Told upload) throws SQLException {
    sql.each(
        BEHIND,
        row ->
            breaches.add(Breach.Kind.FORM_INSERTED, upload.number(), place(upload, row.getInt(1))),
        upload.submission(),
        upload.bound().forms().size());
  }

  private static String place(Told upload, int form) {
    return upload.submission() + "#" + form;
  }
}
