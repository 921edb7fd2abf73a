package cn.jihe.check.page;

import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page says of the action that led to it. */
enum Said {
  /** Nothing: what it shows is enough. */
  DONE,
  NOTHING_CHOSEN,
  TOO_LARGE,
  TOO_MANY_FILES,
  BUSY,
  CORRECTED,
  NOTHING_TICKED,
  BACK;

  private static final String PARAMETER = "said";

  /** What the address carries of it; empty when it says nothing. */
  String query() {
    return this == DONE ? "" : "?" + PARAMETER + "=" + word();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of its text. */
  String key() {
    return "said." + word();
  }

  /** What an address says; empty when it says nothing that is known. */
  static Optional<Said> in(HttpRequest<?> request) {
    String word = request.getParameters().get(PARAMETER);
    return Stream.of(values()).filter(each -> each != DONE && each.word().equals(word)).findFirst();
  }

  /** What the page of a result says of a request it could not take; empty when it says nothing. */
  static Optional<Said> of(ProblemKind kind) {
    return switch (kind) {
      case TOO_LARGE -> Optional.of(TOO_LARGE);
      case TOO_MANY_FILES -> Optional.of(TOO_MANY_FILES);
      default -> Optional.empty();
    };
  }
}
