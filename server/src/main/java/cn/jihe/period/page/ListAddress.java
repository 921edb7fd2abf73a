package cn.jihe.period.page;

import cn.jihe.period.ExpectedFilter;
import cn.jihe.period.LineState;
import cn.jihe.period.page.PeriodView.FilterView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which part of a list a page shows; what is not understood chooses nothing.
 *
 * @param q part of a name; blank: all
 * @param state empty: all
 * @param page from 0
 */
record ListAddress(UUID period, String q, Optional<LineState> state, boolean asked, int page) {

  private static final int LONGEST = 100;
  private static final int MOST_PAGES = 10_000;

  static ListAddress of(HttpRequest<?> request, UUID period) {
    String q = Optional.ofNullable(request.getParameters().get("q")).orElse("").strip();
    return new ListAddress(
        period,
        q.substring(0, Math.min(LONGEST, q.length())),
        Optional.ofNullable(request.getParameters().get("state")).flatMap(LineState::named),
        "true".equals(request.getParameters().get("asked")),
        number(Optional.ofNullable(request.getParameters().get("page")).orElse("")));
  }

  private static int number(String text) {
    try {
      return Math.clamp(Integer.parseInt(text), 0, MOST_PAGES);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  ExpectedFilter filter() {
    return new ExpectedFilter(
        state.map(Set::of).orElseGet(Set::of),
        Optional.of(q).filter(text -> !text.isEmpty()),
        asked);
  }

  FilterView view() {
    return new FilterView(
        q, state.map(Enum::name).orElse(""), asked, !q.isEmpty() || state.isPresent() || asked);
  }

  String atPage(int number) {
    return address("", state, number);
  }

  String atState(Optional<LineState> other) {
    return address("", other, 0);
  }

  String export() {
    return address("/expected.xlsx", state, 0);
  }

  private String address(String part, Optional<LineState> chosen, int number) {
    UriBuilder address = UriBuilder.of("/periods/" + period + part);
    if (!q.isEmpty()) {
      address.queryParam("q", q);
    }
    chosen.ifPresent(one -> address.queryParam("state", one.name()));
    if (asked) {
      address.queryParam("asked", true);
    }
    if (number > 0) {
      address.queryParam("page", number);
    }
    return address.build().toString();
  }
}
