package cn.jihe.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A period as it is told of.
 *
 * @param kind of its forms, by its name
 * @param organisation for which and for all below which it is
 * @param takes whether it takes forms now
 */
public record PeriodNews(
    UUID id,
    String name,
    String kind,
    int year,
    UUID organisation,
    Optional<Instant> due,
    Optional<Instant> closes,
    boolean takes,
    int revision) {

  News news(NoticeKind what, UUID about, Optional<Instant> until) {
    Map<String, String> details = new TreeMap<>();
    details.put(NoticeWords.NAME, name);
    details.put(NoticeWords.KIND, kind);
    details.put(NoticeWords.YEAR, String.valueOf(year));
    until.ifPresent(end -> details.put(NoticeWords.DUE, end.toString()));
    return News.of(what, about, details);
  }
}
