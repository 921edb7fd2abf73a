package cn.jihe.web;

import cn.jihe.text.ChinaTime;
import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The query of a list; what cannot be understood is a problem, never ignored. */
public final class ListQuery {

  /** No more at once: a list is for people. */
  public static final int LARGEST = 200;

  private static final int USUAL_SIZE = 50;

  /** No longer than what is kept of one. */
  private static final Pattern AMOUNT = Pattern.compile("[\\d,]{1,24}(?:\\.\\d{1,2})?");

  private final HttpRequest<?> request;

  public ListQuery(HttpRequest<?> request) {
    this.request = request;
  }

  /** The number of the page asked for, from 0. */
  public int page() {
    return number("page", 0, Integer.MAX_VALUE).orElse(0);
  }

  /** How many entries a page is to have, at most {@link #LARGEST}. */
  public int size() {
    return number("size", 1, LARGEST).orElse(USUAL_SIZE);
  }

  /** The number of a version. */
  public Optional<Integer> version(String name) {
    try {
      return text(name).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new ProblemException(ProblemKind.NO_SUCH_VERSION);
    }
  }

  public Optional<Integer> year() {
    return number("year", ChinaTime.EARLIEST_YEAR, ChinaTime.LATEST_YEAR);
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
    return parsed(name, ChinaTime::begin);
  }

  /** What {@code next} of the part before says; empty for the first part. */
  public Optional<ListMark> after() {
    return parsed("after", ListMark::of);
  }

  /** An amount of money, with or without commas between its digits. */
  public Optional<BigDecimal> amount(String name) {
    return parsed(
        name,
        text -> {
          if (!AMOUNT.matcher(text).matches()) {
            throw new NumberFormatException(text);
          }
          return new BigDecimal(text.replace(",", ""));
        });
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
