package cn.jihe.web;

import cn.jihe.text.ChinaTime;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The query of a list; what cannot be understood is a problem, never ignored. */
public final class ListQuery {

  private static final int USUAL_SIZE = 50;

  /** Years of four digits: every store can compare them. */
  private static final int EARLIEST_YEAR = 1000;

  private static final int LATEST_YEAR = 9999;

  private final HttpRequest<?> request;

  public ListQuery(HttpRequest<?> request) {
    this.request = request;
  }

  /** The number of the page asked for, from 0. */
  public int page() {
    return number("page", 0, Integer.MAX_VALUE).orElse(0);
  }

  /**
   * How many entries a page is to have.
   *
   * @param largest the most that may be asked for
   */
  public int size(int largest) {
    return number("size", 1, largest).orElse(USUAL_SIZE);
  }

  public Optional<Integer> year() {
    return number("year", EARLIEST_YEAR, LATEST_YEAR);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameters().get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  public <E extends Enum<E>> Optional<E> oneOf(String name, E[] values) {
    return parsed(
        name,
        text ->
            Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new NumberFormatException(text)));
  }

  public Optional<Boolean> flag(String name) {
    return parsed(
        name,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new NumberFormatException(text);
            });
  }

  public Optional<UUID> id(String name) {
    return parsed(name, UUID::fromString);
  }

  /** A day means its first moment in China. */
  public Optional<Instant> time(String name) {
    return parsed(
        name,
        text ->
            (text.contains("T")
                    ? usual(OffsetDateTime.parse(text))
                    : usual(LocalDate.parse(text)).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime())
                .toInstant());
  }

  private static <T extends Temporal> T usual(T time) {
    int year = time.get(ChronoField.YEAR);
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      throw new DateTimeException("year " + year);
    }
    return time;
  }

  private Optional<Integer> number(String name, int least, int most) {
    Optional<Integer> number = parsed(name, Integer::valueOf);
    if (number.filter(value -> value < least || value > most).isPresent()) {
      throw new ProblemException(ProblemKind.BAD_FILTER);
    }
    return number;
  }

  private <T> Optional<T> parsed(String name, Function<String, T> parse) {
    try {
      return text(name).map(parse);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new ProblemException(ProblemKind.BAD_FILTER);
    }
  }
}
