package cn.jihe.app;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import java.net.BindException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Why the server does not start, in two lines for whoever runs it. */
final class StartFailure {

  private static final Messages MESSAGES = Messages.beside(StartFailure.class);

  /** H2's message number for a file that another process has open. */
  private static final String H2_IN_USE = "[90020";

  private StartFailure() {}

  /** First in Chinese, then in English; what to do where we know it. */
  static List<String> lines(Throwable failure) {
    return find(failure, SettingsException.class::isInstance)
        .map(settings -> List.of(MESSAGES.words("settings").inAll(" / ") + settings.getMessage()))
        .or(() -> find(failure, BindException.class::isInstance).map(StartFailure::port))
        .or(() -> find(failure, at -> message(at).contains(H2_IN_USE)).map(at -> inUse()))
        .or(() -> find(failure, StartFailure::isOfFlyway).map(StartFailure::schema))
        .or(() -> find(failure, StartFailure::isOfDatabase).map(StartFailure::database))
        .orElseGet(() -> unknown(root(failure)));
  }

  private static List<String> port(Throwable at) {
    return said("port", message(at));
  }

  private static List<String> inUse() {
    return said("inUse");
  }

  private static List<String> schema(Throwable at) {
    return said("schema", firstLine(at));
  }

  private static List<String> database(Throwable at) {
    return said("database", firstLine(at));
  }

  private static List<String> unknown(Throwable root) {
    return said("unknown", firstLine(root), root.getClass().getSimpleName());
  }

  private static List<String> said(String key, Object... values) {
    return Arrays.stream(Language.values())
        .map(language -> MESSAGES.in(language).say(key, values))
        .toList();
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
