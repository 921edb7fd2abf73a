package cn.jihe.account.api;

import cn.jihe.account.directory.RefusedChange;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a program wants to be so: a JSON object. What it does not name stays as it is, null and
 * blank mean none.
 */
final class EnteredValues {

  /** Longer lists than people make are a mistake or worse. */
  private static final int MOST = 1000;

  private final JsonNode body;

  /**
   * The values of a body.
   *
   * @throws ProblemException of kind BAD_REQUEST when it is no object
   */
  EnteredValues(JsonNode body) {
    if (!body.isObject()) {
      throw bad();
    }
    this.body = body;
  }

  /** A text. */
  Optional<String> text(String name, Optional<String> before) {
    JsonNode value = body.get(name);
    return value == null ? before : text(value);
  }

  /** Texts. */
  List<String> texts(String name, List<String> before) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list(name)) {
      text(each).ifPresent(texts::add);
    }
    return body.has(name) ? texts : before;
  }

  /** The entries of a list, each an object; empty when it is not named. */
  List<EnteredValues> objects(String name) {
    List<EnteredValues> objects = new ArrayList<>();
    for (JsonNode each : list(name)) {
      objects.add(new EnteredValues(each));
    }
    return objects;
  }

  /**
   * The id of an organisation.
   *
   * @throws ProblemException of kind NO_SUCH_ORGANISATION when it is no id
   */
  Optional<UUID> organisation(String name, Optional<UUID> before) {
    try {
      return body.has(name) ? text(name, Optional.empty()).map(UUID::fromString) : before;
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemKind.NO_SUCH_ORGANISATION);
    }
  }

  /** A day, as 2026-01-31. */
  Optional<LocalDate> day(String name, Optional<LocalDate> before) {
    Optional<String> text = text(name, Optional.empty());
    try {
      return body.has(name) ? text.map(LocalDate::parse) : before;
    } catch (DateTimeException e) {
      throw RefusedChange.of(ProblemKind.WRONG_VALUE, name, "noDay", text.orElse(""));
    }
  }

  /** A whole number. */
  int number(String name, int before) {
    JsonNode value = body.get(name);
    if (value == null || value.isNull()) {
      return before;
    }
    if (!value.isInt()) {
      throw bad();
    }
    return value.intValue();
  }

  boolean flag(String name, boolean before) {
    JsonNode value = body.get(name);
    if (value == null || value.isNull()) {
      return before;
    }
    if (!value.isBoolean()) {
      throw bad();
    }
    return value.booleanValue();
  }

  boolean names(String name) {
    return body.has(name);
  }

  private List<JsonNode> list(String name) {
    JsonNode value = body.get(name);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > MOST) {
      throw bad();
    }
    List<JsonNode> list = new ArrayList<>();
    value.forEach(list::add);
    return list;
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw bad();
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  static ProblemException bad() {
    return new ProblemException(ProblemKind.BAD_REQUEST);
  }
}
