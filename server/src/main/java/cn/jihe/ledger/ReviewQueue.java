package cn.jihe.ledger;

import cn.jihe.account.Scope;
import cn.jihe.form.FormKind;
import cn.jihe.lifecycle.VersionState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What waits for somebody's decision, and what was decided. Never attempts. */
public interface ReviewQueue {

  /** Which part of it. The names, in lower case, are known outside. */
  enum Tab {
    /** 待审核: all that waits for a decision. */
    WAITING,
    /** 已退回再报: of that, what comes again after it was returned. */
    AGAIN,
    /** 我分到的: of that, what was given to the reader to review. */
    MINE,
    /** 已审核: what was decided; the latest first, where all others have the oldest first. */
    DONE
  }

  /**
   * Whose queue it is.
   *
   * @param endorses the organisations, with all below each, for which it looks at forms before they
   *     are reviewed
   * @param decides for which it decides
   * @param approves for which it decides what others have passed on
   */
  record Reader(
      UUID account, Set<UUID> endorses, Set<UUID> decides, Set<UUID> approves, Scope scope) {
    public Reader {
      endorses = Set.copyOf(endorses);
      decides = Set.copyOf(decides);
      approves = Set.copyOf(approves);
    }
  }

  /**
   * What is left in; an empty part leaves all in.
   *
   * @param unit the unit's name contains this, compared as dossiers are
   * @param text the project's name contains this, compared as dossiers are
   * @param from 元; what says no amount is left out
   * @param to 元; likewise
   * @param late whether it came after the day until which it was expected
   * @param resubmitted whether it comes again after it was returned
   */
  record Filter(
      Optional<String> unit,
      Optional<String> text,
      Optional<FormKind> kind,
      Optional<Integer> year,
      Optional<BigDecimal> from,
      Optional<BigDecimal> to,
      Optional<Boolean> late,
      Optional<Boolean> resubmitted) {

    public static final Filter ALL =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** Where a part of the list has ended. */
  record Mark(Instant since, UUID dossier) {

    /**
     * Where a dossier stands in it.
     *
     * @param version of it that the list is about
     */
    public static Mark of(Dossier dossier, Version version) {
      return new Mark(dossier.standing().since().orElseGet(version::recorded), dossier.id());
    }
  }

  /**
   * One dossier.
   *
   * @param record with its newest version that is no attempt, or the newest attempt where there are
   *     only such, and all its steps; without events
   * @param amount 元; empty when the form does not say it in a way that can be read
   */
  record Entry(DossierRecord record, Optional<BigDecimal> amount, boolean resubmitted) {

    /** The version it is about. */
    public Version version() {
      return record.versions().getFirst();
    }

    /** Where the list goes on behind it. */
    public Mark mark() {
      return Mark.of(record.dossier(), version());
    }
  }

  /**
   * A part of a tab.
   *
   * @param next where the list goes on; empty at its end
   */
  record Part(List<Entry> items, Optional<Mark> next) {
    public Part {
      items = List.copyOf(items);
    }
  }

  /**
   * A part of a tab.
   *
   * @param after where the part before has ended; then the page's number is of no account
   */
  Part list(Tab tab, Filter filter, Reader reader, Optional<Mark> after, PageOf part);

  /** How many there are in a tab. */
  long count(Tab tab, Filter filter, Reader reader);

  /**
   * All dossiers of these organisations and of those below: what their own people have to do
   * something with first, then by year, the latest first, and project.
   */
  Page<Entry> own(Set<UUID> organisations, Filter filter, PageOf part);

  /** Those of them that stand in one of these states, what came last first. */
  Page<Entry> own(Set<UUID> organisations, Set<VersionState> states, Filter filter, PageOf part);
}
