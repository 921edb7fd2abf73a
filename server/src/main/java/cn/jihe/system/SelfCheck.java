package cn.jihe.system;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.audit.ChainProgress;
import cn.jihe.database.StoreUnavailable;
import cn.jihe.system.SelfCheckLine.State;
import cn.jihe.web.Capacity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out how the server is. */
@Singleton
public final class SelfCheck {

  private static final Duration SOON = Duration.ofDays(30);
  private static final Duration TOLERATED_SKEW = Duration.ofSeconds(5);
  private static final Duration ANCHOR_DUE = Duration.ofHours(26);
  private static final long LITTLE = 2L * 1024 * 1024 * 1024;
  private static final String SECURE = "https://";

  private final ServerFacts server;
  private final StoreStanding store;
  private final ChainProgress chain;
  private final Capacity capacity;
  private final Clock clock;

  SelfCheck(
      ServerFacts server,
      StoreStanding store,
      ChainProgress chain,
      Capacity capacity,
      Clock clock) {
    this.server = server;
    this.store = store;
    this.chain = chain;
    this.capacity = capacity;
    this.clock = clock;
  }

  /**
   * What is found out of it for somebody.
   *
   * @param reached the origin by which the server was reached, as {@link
   *     cn.jihe.web.filter.OwnHosts} reads it
   * @throws cn.jihe.web.ProblemException of kind NOT_ALLOWED without {@link Right#SEE_SYSTEM}
   */
  public List<SelfCheckLine> of(Caller caller, String reached) {
    caller.require(Right.SEE_SYSTEM);
    List<SelfCheckLine> lines = new ArrayList<>();
    lines.add(SelfCheckLine.of("version", State.GOOD, server.version()));
    lines.add(address(reached));
    lines.add(encryption(reached));
    certificate().ifPresent(lines::add);
    lines.add(addin());
    lines.addAll(stored());
    Capacity.Room room = capacity.now();
    lines.add(disk(room));
    room.store()
        .ifPresent(
            bytes -> lines.add(SelfCheckLine.of("recordSize", State.GOOD, megabytes(bytes))));
    results(room).ifPresent(lines::add);
    lines.add(waiting());
    return lines;
  }

  private SelfCheckLine address(String reached) {
    return server
        .publicOrigin()
        .map(
            told ->
                told.equals(reached)
                    ? SelfCheckLine.of("address", State.GOOD, told)
                    : SelfCheckLine.of("addressOther", State.DOUBTFUL, told, reached))
        .orElseGet(() -> SelfCheckLine.of("addressUnset", State.DOUBTFUL, reached));
  }

  private static SelfCheckLine encryption(String reached) {
    return reached.startsWith(SECURE)
        ? SelfCheckLine.of("encrypted", State.GOOD)
        : SelfCheckLine.of("unencrypted", State.DOUBTFUL);
  }

  private Optional<SelfCheckLine> certificate() {
    Instant now = clock.instant();
    return server
        .certificateEnds()
        .map(
            ends -> {
              long days = Duration.between(now, ends).toDays();
              State state =
                  ends.isBefore(now)
                      ? State.BAD
                      : (ends.isBefore(now.plus(SOON)) ? State.DOUBTFUL : State.GOOD);
              return SelfCheckLine.of(
                  ends.isBefore(now) ? "certificateOver" : "certificate", state, days);
            });
  }

  private SelfCheckLine addin() {
    return server.publicOrigin().filter(told -> told.startsWith(SECURE)).isPresent()
        ? SelfCheckLine.of("addin", State.GOOD)
        : SelfCheckLine.of("addinNot", State.DOUBTFUL);
  }

  /** The store and what is in it; one line alone when it does not answer. */
  private List<SelfCheckLine> stored() {
    try {
      Instant before = clock.instant();
      StoreStanding.Facts facts = store.now();
      Duration took = Duration.between(before, clock.instant());
      // What it says was true some time while it was asked.
      Instant between = before.plus(took.dividedBy(2));
      Duration skew = Duration.between(between, facts.time()).abs();
      boolean tolerable = skew.compareTo(TOLERATED_SKEW.plus(took)) <= 0;
      return List.of(
          SelfCheckLine.of(
              facts.embedded() ? "storeEmbedded" : "store",
              State.GOOD,
              facts.product(),
              took.toMillis()),
          SelfCheckLine.of(
              tolerable ? "clocks" : "clocksApart",
              tolerable ? State.GOOD : State.BAD,
              skew.toSeconds()),
          anchored());
    } catch (StoreUnavailable away) {
      return List.of(SelfCheckLine.of("storeAway", State.BAD));
    }
  }

  private SelfCheckLine anchored() {
    long head = chain.head().number();
    Optional<ChainProgress.Noted> last = chain.lastAnchor();
    if (last.isEmpty()) {
      return SelfCheckLine.of("anchorNone", State.DOUBTFUL, head);
    }
    Duration since = Duration.between(last.get().written(), clock.instant());
    boolean due = since.compareTo(ANCHOR_DUE) > 0 && last.get().event().number() < head;
    return SelfCheckLine.of(
        "anchor",
        due ? State.DOUBTFUL : State.GOOD,
        head,
        last.get().event().number(),
        since.toHours());
  }

  private static SelfCheckLine disk(Capacity.Room room) {
    if (room.diskFree().isEmpty() || room.diskTotal().isEmpty()) {
      return SelfCheckLine.of("diskUnknown", State.DOUBTFUL);
    }
    long free = room.diskFree().getAsLong();
    boolean little = free < LITTLE;
    return SelfCheckLine.of(
        little ? "diskLittle" : "disk",
        little ? State.BAD : State.GOOD,
        free >> 30,
        room.diskTotal().getAsLong() >> 30);
  }

  /** How much of their quota kept results take; empty when none are kept, or nobody knows. */
  private static Optional<SelfCheckLine> results(Capacity.Room room) {
    if (room.results().isEmpty() || room.resultsAtMost() == 0) {
      return Optional.empty();
    }
    long taken = room.results().getAsLong();
    boolean full = taken > room.resultsAtMost() / 10 * 9;
    return Optional.of(
        SelfCheckLine.of(
            full ? "resultsFull" : "results",
            full ? State.DOUBTFUL : State.GOOD,
            megabytes(taken),
            megabytes(room.resultsAtMost())));
  }

  /** Begun ones count. */
  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }

  private SelfCheckLine waiting() {
    int busy = server.busy().getAsInt();
    return SelfCheckLine.of(
        "waiting", busy < server.places() ? State.GOOD : State.DOUBTFUL, busy, server.places());
  }
}
