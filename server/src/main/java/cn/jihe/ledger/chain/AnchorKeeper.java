package cn.jihe.ledger.chain;

import cn.jihe.database.StoreUnavailable;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes outside the store how far the chain has come: at the start, at the end, and once a day.
 * What keeps it from doing so keeps nobody from working.
 */
@Singleton
final class AnchorKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(AnchorKeeper.class);

  private final ChainState chain;
  private final AnchorFolder folder;
  private final Clock clock;

  AnchorKeeper(ChainState chain, AnchorFolder folder, Clock clock) {
    this.chain = chain;
    this.folder = folder;
    this.clock = clock;
  }

  @EventListener
  void started(ServerStartupEvent event) {
    guarded(
        () -> {
          ChainState.Standing standing = chain.standing();
          List<Anchor> anchors = folder.read().of(standing.ledger());
          compare(anchors, standing.head());
          anchor(standing, anchors);
        });
  }

  @EventListener
  void stopping(ShutdownEvent event) {
    guarded(
        () -> {
          ChainState.Standing standing = chain.standing();
          anchor(standing, folder.read().of(standing.ledger()));
        });
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "1h")
  void hourly() {
    guarded(
        () -> {
          ChainState.Standing standing = chain.standing();
          List<Anchor> anchors = folder.read().of(standing.ledger());
          LocalDate today = day(clock.instant());
          if (anchors.stream().noneMatch(anchor -> day(anchor.written()).equals(today))) {
            anchor(standing, anchors);
          }
        });
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  private void anchor(ChainState.Standing standing, List<Anchor> anchors) {
    ChainHead head = standing.head();
    if (head.number() > 0
        && anchors.stream().noneMatch(anchor -> anchor.hash().equals(head.hash()))) {
      folder.add(new Anchor(standing.ledger(), head.number(), head.hash(), clock.instant()));
    }
  }

  /** After an older copy was put back, somebody should know what is missing. */
  private void compare(List<Anchor> anchors, ChainHead head) {
    if (anchors.isEmpty()) {
      return;
    }
    Anchor last = anchors.getLast();
    if (last.number() > head.number()) {
      LOG.warn(
          "The anchors know {} events up to {}, the record has {}: {} events are missing here."
              + " After a restored backup, what was handed in since has to be handed in again",
          last.number(),
          last.written(),
          head.number(),
          last.number() - head.number());
    }
    Optional<Anchor> newest =
        anchors.stream().filter(anchor -> anchor.number() <= head.number()).reduce((a, b) -> b);
    if (newest
        .filter(anchor -> !chain.hashOf(anchor.number()).equals(Optional.of(anchor.hash())))
        .isPresent()) {
      LOG.warn(
          "Event {} is not the one its anchor knows: have the record verified",
          newest.get().number());
    }
  }

  private void guarded(Runnable work) {
    if (folder.isNone()) {
      return;
    }
    try {
      work.run();
    } catch (StoreUnavailable | UncheckedIOException e) {
      LOG.warn("No anchor was written: {}", String.valueOf(e.getMessage()));
    }
  }
}
