package cn.jihe.ledger.chain;

import cn.jihe.audit.Breach;
import cn.jihe.audit.KnownEvent;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Walks a chain from its first event, a page in memory at a time, up to the first place where it
 * does not hold.
 */
public final class ChainWalk {

  /** Events to a page. */
  private static final int PAGE = 1000;

  /** As far as a row is looked for that has another's number. */
  private static final int FARTHEST = 5_000;

  /** The stored events. */
  public interface Events {

    /** Those of higher numbers, the lowest first; two of one number both. */
    List<ChainedEvent> after(long number, int most);
  }

  /**
   * What came of it.
   *
   * @param reached the last event that holds
   * @param breach the first that does not; empty when the whole chain holds
   */
  public record Walked(ChainHead reached, Optional<Breach> breach) {}

  private final Events events;
  private final NavigableMap<Long, Set<String>> anchored = new TreeMap<>();
  private final ChainHead stored;
  private final LongConsumer progress;

  /**
   * @param known from outside: by anchors and receipts
   * @param stored the head as it is stored
   * @param progress told the number reached, once a page
   */
  public ChainWalk(Events events, List<KnownEvent> known, ChainHead stored, LongConsumer progress) {
    this.events = events;
    this.stored = stored;
    this.progress = progress;
    known.forEach(
        event ->
            anchored.computeIfAbsent(event.number(), first -> new HashSet<>()).add(event.hash()));
  }

  /**
   * Walks.
   *
   * @param start before the first event
   */
  public Walked walk(ChainHead start) {
    ChainHead at = start;
    long below = Long.MIN_VALUE;
    for (List<ChainedEvent> page = events.after(below, PAGE);
        !page.isEmpty();
        page = events.after(at.number(), PAGE)) {
      for (int i = 0; i < page.size(); i++) {
        Optional<Breach> breach = check(at, page, i);
        if (breach.isPresent()) {
          return new Walked(at, breach);
        }
        at = page.get(i).head();
      }
      progress.accept(at.number());
    }
    return new Walked(at, end(at));
  }

  private Optional<Breach> check(ChainHead before, List<ChainedEvent> page, int i) {
    ChainedEvent event = page.get(i);
    if (event.number() > before.number() + 1) {
      return Optional.of(Breach.at(Breach.Kind.DELETED, before.number() + 1));
    }
    if (event.number() <= before.number()) {
      return Optional.of(Breach.at(Breach.Kind.INSERTED, event.number()));
    }
    boolean sound = event.isSound();
    if (!sound || !event.previous().equals(before.hash())) {
      return Optional.of(explain(before, event, sound));
    }
    Set<String> known = anchored.get(event.number());
    return known == null || known.equals(Set.of(event.hash()))
        ? Optional.empty()
        : Optional.of(rewritten(event.number()));
  }

  /** Somewhere after the last anchor that agrees. */
  private Breach rewritten(long number) {
    Long agreed = anchored.lowerKey(number);
    return Breach.between(Breach.Kind.REWRITTEN, agreed == null ? 1 : agreed + 1, number);
  }

  private Breach explain(ChainHead before, ChainedEvent event, boolean sound) {
    long number = event.number();
    if (number > stored.number() && before.equals(stored)) {
      return Breach.at(Breach.Kind.INSERTED, number);
    }
    Optional<ChainedEvent> next = events.after(number, 1).stream().findFirst();
    if (sound) {
      // It names another event before it than the one that is there. Where the next one follows it,
      // it is the one before that was written anew; else it was itself.
      boolean followed =
          next.map(ChainedEvent::previous).orElse(stored.hash()).equals(event.hash());
      return Breach.at(
          Breach.Kind.CHANGED, followed && before.number() > 0 ? before.number() : number);
    }
    Optional<Long> own = numberOf(event);
    if (own.isPresent()) {
      return moved(before, event, own.get());
    }
    boolean pushed =
        next.filter(it -> it.isSoundAs(number) && it.previous().equals(before.hash())).isPresent();
    return Breach.at(pushed ? Breach.Kind.INSERTED : Breach.Kind.CHANGED, number);
  }

  /** An event that stands under another number than it was written with. */
  private Breach moved(ChainHead before, ChainedEvent event, long own) {
    long number = event.number();
    Optional<ChainedEvent> there =
        events.after(own - 1, 1).stream().filter(it -> it.number() == own).findFirst();
    if (there.filter(it -> it.isSoundAs(number)).isPresent()) {
      return Breach.between(Breach.Kind.SWAPPED, Math.min(own, number), Math.max(own, number));
    }
    // Those behind a deleted one were moved up, those behind a new one down.
    return own > number
        ? Breach.at(Breach.Kind.DELETED, number)
        : Breach.at(Breach.Kind.INSERTED, Math.max(before.number(), 1));
  }

  /** The number its hash was made with; empty when it was made of something else. */
  private static Optional<Long> numberOf(ChainedEvent event) {
    for (long away = 1; away <= FARTHEST; away++) {
      if (event.isSoundAs(event.number() + away)) {
        return Optional.of(event.number() + away);
      }
      if (event.number() > away && event.isSoundAs(event.number() - away)) {
        return Optional.of(event.number() - away);
      }
    }
    return Optional.empty();
  }

  /** Whether it ends where it should. */
  private Optional<Breach> end(ChainHead at) {
    if (stored.number() > at.number()) {
      return Optional.of(Breach.between(Breach.Kind.CUT, at.number() + 1, stored.number()));
    }
    if (!anchored.isEmpty() && anchored.lastKey() > at.number()) {
      return Optional.of(Breach.between(Breach.Kind.BEYOND, at.number() + 1, anchored.lastKey()));
    }
    if (stored.equals(at)) {
      return Optional.empty();
    }
    boolean isBefore =
        events.after(stored.number() - 1, 1).stream()
            .anyMatch(event -> event.head().equals(stored));
    return Optional.of(
        isBefore
            ? Breach.at(Breach.Kind.INSERTED, stored.number() + 1)
            : Breach.at(Breach.Kind.CHAIN_HEAD, stored.number()));
  }
}
