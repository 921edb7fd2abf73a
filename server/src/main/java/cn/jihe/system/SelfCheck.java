package cn.jihe.system;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.database.StoreUnavailable;
import cn.jihe.ledger.ChainProgress;
import cn.jihe.system.SelfCheckLine.State;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
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
  private final Clock clock;

  SelfCheck(ServerFacts server, StoreStanding store, ChainProgress chain, Clock clock) {
    this.server = server;
    this.store = store;
    this.chain = chain;
    this.clock = clock;
  }

  /**
   * What is found out of it for somebody.
   *
   * @param reached the origin by which the server was reached
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
    lines.add(disk());
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

  private SelfCheckLine disk() {
    try {
      FileStore disk = Files.getFileStore(server.data());
      long free = disk.getUsableSpace();
      State state = free < LITTLE ? State.BAD : State.GOOD;
      return SelfCheckLine.of(
          state == State.BAD ? "diskLittle" : "disk",
          state,
          free >> 30,
          disk.getTotalSpace() >> 30);
    } catch (IOException unreadable) {
      return SelfCheckLine.of("diskUnknown", State.DOUBTFUL);
    }
  }

  private SelfCheckLine waiting() {
    int busy = server.busy().getAsInt();
    return SelfCheckLine.of(
        "waiting", busy < server.places() ? State.GOOD : State.DOUBTFUL, busy, server.places());
  }
}
