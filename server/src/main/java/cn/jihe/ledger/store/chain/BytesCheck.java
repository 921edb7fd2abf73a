package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Hashes the bytes of all uploads again. */
final class BytesCheck {

  /** Rows to a page, without their bytes. */
  private static final int PAGE = 500;

  /** Bytes in memory at once, or one upload. */
  private static final long AT_ONCE = 8L << 20;

  private static final String SIZES =
      "select sha256, size from upload where sha256 > ? order by sha256 limit " + PAGE;

  private static final String BYTES =
      "select sha256, size, bytes from upload where sha256 = any(?)";

  private static final String FIRST_EVENT =
      "select min(e.number) from event e join submission s on s.id = e.submission_id"
          + " where s.sha256 = ? and e.what = 'UPLOADED'";

  private static final String UNTOLD =
      "select 0, u.sha256 from upload u where not exists (select 1 from submission s"
          + " where s.sha256 = u.sha256) limit 100";

  private final Sql sql;
  private final Breaches breaches;
  private final RemovalEvents removals;

  BytesCheck(Connection connection, Breaches breaches, RemovalEvents removals) {
    this.sql = new Sql(connection);
    this.breaches = breaches;
    this.removals = removals;
  }

  /** Gives the number of uploads that were hashed. */
  long run() throws SQLException {
    long count = 0;
    String last = "";
    for (List<Sized> page = page(last); !page.isEmpty() && !breaches.isFull(); page = page(last)) {
      List<String> group = new ArrayList<>();
      long bytes = 0;
      for (Sized upload : page) {
        if (!group.isEmpty() && bytes + upload.size() > AT_ONCE) {
          hash(group);
          group.clear();
          bytes = 0;
        }
        group.add(upload.sha256());
        bytes += upload.size();
      }
      hash(group);
      count += page.size();
      last = page.getLast().sha256();
    }
    breaches.list(sql, Breach.Kind.BYTES_INSERTED, UNTOLD, row -> row.getString(2));
    return count;
  }

  private record Sized(String sha256, long size) {}

  private List<Sized> page(String after) throws SQLException {
    return sql.rows(SIZES, row -> new Sized(row.getString(1), row.getLong(2)), after);
  }

  private void hash(List<String> uploads) throws SQLException {
    sql.each(
        BYTES,
        row -> compare(row.getString(1), row.getLong(2), row.getBytes(3)),
        sql.connection().createArrayOf("varchar", uploads.toArray()));
  }

  private void compare(String sha256, long size, byte[] bytes) throws SQLException {
    if (bytes == null || (bytes.length == 0 && size > 0)) {
      if (!removals.ofBytes(sha256)) {
        breaches.add(Breach.Kind.BYTES_MISSING, firstEvent(sha256), sha256);
      }
    } else if (bytes.length != size || !DigestUtils.sha256Hex(bytes).equals(sha256)) {
      breaches.add(Breach.Kind.BYTES_CHANGED, firstEvent(sha256), sha256);
    }
  }

  private long firstEvent(String sha256) throws SQLException {
    return sql.number(FIRST_EVENT, sha256);
  }
}
