package cn.jihe.review.page;

import cn.jihe.ledger.ReviewQueue.Filter;
import cn.jihe.ledger.ReviewQueue.Tab;
import cn.jihe.review.QueueFilters;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Which part of a list an address asks for.
 *
 * @param typed what is filled in, by the names of the fields
 * @param isUnderstood whether all of it can be; what cannot leaves all in
 */
record QueueAddress(
    String path,
    Tab tab,
    Filter filter,
    int page,
    Map<String, String> typed,
    boolean isUnderstood) {

  private static final String TAB = "tab";
  private static final String PAGE = "page";

  private static final Set<String> LEFT_OUT = Set.of(TAB, PAGE, "said");

  /** Fields of the form; more are none of ours. */
  private static final int MOST_FIELDS = 12;

  static QueueAddress of(HttpRequest<?> request, String path) {
    ListQuery query = new ListQuery(request);
    Map<String, String> typed = new TreeMap<>();
    request.getParameters().names().stream()
        .filter(name -> !LEFT_OUT.contains(name))
        .limit(MOST_FIELDS)
        .forEach(name -> query.text(name).ifPresent(text -> typed.put(name, text)));
    Tab tab =
        Arrays.stream(Tab.values())
            .filter(one -> name(one).equals(query.text(TAB).orElse("")))
            .findFirst()
            .orElse(Tab.WAITING);
    Optional<Filter> filter = understood(() -> QueueFilters.of(query));
    return new QueueAddress(
        path,
        tab,
        filter.orElse(Filter.ALL),
        understood(query::page).orElse(0),
        typed,
        filter.isPresent());
  }

  private static <T> Optional<T> understood(Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (ProblemException wrong) {
      return Optional.empty();
    }
  }

  boolean isFiltered() {
    return !isUnderstood || !filter.equals(Filter.ALL);
  }

  String tabName() {
    return name(tab);
  }

  private static String name(Tab tab) {
    return tab.name().toLowerCase(Locale.ROOT);
  }

  /** The same list from its beginning, in another tab. */
  String atTab(String other) {
    return address(other).build().toString();
  }

  String atPage(int other) {
    return address(tabName()).queryParam(PAGE, other).build().toString();
  }

  private UriBuilder address(String inTab) {
    UriBuilder address = UriBuilder.of(path).queryParam(TAB, inTab);
    typed.forEach((name, text) -> address.queryParam(name, text));
    return address;
  }
}
