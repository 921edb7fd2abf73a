package cn.jihe.ledger.store.chain;

import cn.jihe.ledger.store.content.Packed;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Texts as they were packed into their columns, for verification: nothing about them is trusted. */
final class StoredTexts {

  private StoredTexts() {}

  /** Blank when there is none, or nothing that can be unpacked. */
  static String read(ResultSet row, int column) throws SQLException {
    byte[] packed = row.getBytes(column);
    try {
      return packed == null ? "" : Packed.text(packed);
    } catch (UncheckedIOException broken) {
      return "";
    }
  }
}
