package cn.jihe.check.store;

import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.ResultId;
import cn.jihe.check.result.Stated;
import cn.jihe.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results and their files as rows have them. */
final class KeptRows {

  private KeptRows() {}

  static KeptResult result(ResultId id, ResultSet row, List<KeptFile> files) throws SQLException {
    return new KeptResult(
        id,
        Optional.ofNullable(row.getObject("owner_account", UUID.class)),
        Sql.time(row, "expires"),
        new Stated(
            Optional.ofNullable(row.getObject("stated_year", Integer.class)),
            Optional.ofNullable(row.getString("stated_unit"))),
        files);
  }

  static KeptFile file(ResultSet row) throws SQLException {
    return new KeptFile(
        row.getInt("number"),
        row.getInt("place"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("size"),
        KeptFile.Origin.valueOf(row.getString("origin")),
        row.getBoolean("shown"),
        replaced(row.getObject("replaced", Integer.class)),
        Sql.time(row, "received"));
  }

  private static OptionalInt replaced(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
