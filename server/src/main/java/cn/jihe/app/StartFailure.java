package cn.jihe.app;

import cn.jihe.text.SettingsException;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Why the server does not start, in two lines for whoever runs it. */
final class StartFailure {

  /** H2's message number for a file that another process has open. */
  private static final String H2_IN_USE = "[90020";

  private StartFailure() {}

  /** First in Chinese, then in English; what to do where we know it. */
  static List<String> lines(Throwable failure) {
    return find(failure, SettingsException.class::isInstance)
        .map(settings -> List.of("绩核无法启动 / Jihe cannot start: " + settings.getMessage()))
        .or(() -> find(failure, BindException.class::isInstance).map(StartFailure::port))
        .or(() -> find(failure, at -> message(at).contains(H2_IN_USE)).map(at -> inUse()))
        .or(() -> find(failure, StartFailure::isOfFlyway).map(StartFailure::schema))
        .or(() -> find(failure, StartFailure::isOfDatabase).map(StartFailure::database))
        .orElseGet(() -> unknown(root(failure)));
  }

  private static List<String> port(Throwable at) {
    return List.of(
        "端口已被占用或地址不可用（JIHE_HOST、JIHE_PORT）：" + at.getMessage(),
        "The port is in use or the address cannot be bound (JIHE_HOST, JIHE_PORT).");
  }

  private static List<String> inUse() {
    return List.of(
        "数据文件正被另一个绩核进程使用。请先停止那个进程，或用 JIHE_DATA 换一个数据文件夹。",
        "The data file is in use by another Jihe process. Stop that one, or set JIHE_DATA to another"
            + " folder.");
  }

  private static List<String> schema(Throwable at) {
    return List.of(
        "数据库的结构与这个版本的绩核不符（可能已被更新的版本升级过）。请使用原来或更新的版本，或从备份恢复。",
        "The database is not as this version of Jihe made it; a newer one may have upgraded it. Use"
            + " that version, or restore a backup. "
            + firstLine(at));
  }

  private static List<String> database(Throwable at) {
    return List.of(
        "连不上数据库或打不开数据文件（JIHE_DB_URL、JIHE_DB_PASSWORD、JIHE_DATA）：" + firstLine(at),
        "The database cannot be reached or its file cannot be opened (JIHE_DB_URL,"
            + " JIHE_DB_PASSWORD, JIHE_DATA).");
  }

  private static List<String> unknown(Throwable root) {
    return List.of(
        "绩核无法启动：" + firstLine(root),
        "Jihe cannot start: " + root.getClass().getSimpleName() + ": " + firstLine(root));
  }

  private static boolean isOfFlyway(Throwable at) {
    return at.getClass().getSimpleName().equals("FlywayValidateException");
  }

  /** By name: only the store touches the database's own types. */
  private static boolean isOfDatabase(Throwable at) {
    for (Class<?> type = at.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals("java.sql.SQLException")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (wanted.test(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
      root = cause;
    }
    return root;
  }

  private static String message(Throwable at) {
    return String.valueOf(at.getMessage());
  }

  private static String firstLine(Throwable at) {
    return message(at).lines().findFirst().orElse("");
  }
}
