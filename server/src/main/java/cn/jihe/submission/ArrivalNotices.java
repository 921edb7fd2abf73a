package cn.jihe.submission;

import cn.jihe.account.Right;
import cn.jihe.inbox.Inbox;
import cn.jihe.inbox.News;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.FormsArrived;
import cn.jihe.lifecycle.VersionState;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Tells those who have to look at them of forms that were handed in. */
@Singleton
final class ArrivalNotices implements FormsArrived {

  private static final Set<Right> UNIT = EnumSet.of(Right.SUBMIT, Right.ENDORSE);

  private final Inbox inbox;

  ArrivalNotices(Inbox inbox) {
    this.inbox = inbox;
  }

  /** What is told of together. */
  private record Batch(UUID unit, NoticeKind what) {}

  @Override
  public void arrived(Filer filer, List<ArrivedForm> forms) {
    // In one order for all uploads, so that no two wait for each other.
    Map<Batch, List<ArrivedForm>> batches =
        new TreeMap<>(Comparator.comparing(Batch::unit).thenComparing(Batch::what));
    for (ArrivedForm form : forms) {
      form.dossier()
          .key()
          .owner()
          .organisation()
          .ifPresent(
              unit -> {
                add(batches, new Batch(unit, what(form)), form);
                if (filer.onBehalf()) {
                  add(batches, new Batch(unit, NoticeKind.FILED_FOR), form);
                }
              });
    }
    batches.forEach(
        (batch, some) ->
            inbox.tell(
                news(batch, some),
                inbox.having(readers(batch.what()), batch.unit()),
                filer.actor()));
  }

  private static void add(Map<Batch, List<ArrivedForm>> batches, Batch batch, ArrivedForm form) {
    batches.computeIfAbsent(batch, none -> new ArrayList<>()).add(form);
  }

  private static NoticeKind what(ArrivedForm form) {
    if (form.dossier().standing().state() == VersionState.PREPARED) {
      return NoticeKind.PREPARED;
    }
    return form.again() ? NoticeKind.RESUBMITTED : NoticeKind.SUBMITTED;
  }

  private static Set<Right> readers(NoticeKind what) {
    return switch (what) {
      case PREPARED -> EnumSet.of(Right.ENDORSE);
      case FILED_FOR -> UNIT;
      default -> EnumSet.of(Right.DECIDE);
    };
  }

  private static News news(Batch batch, List<ArrivedForm> some) {
    Optional<ArrivedForm> only = Optional.of(some.getFirst()).filter(form -> some.size() == 1);
    return new News(
        batch.what(),
        only.map(form -> form.dossier().id()),
        only.map(ArrivedForm::version),
        Optional.of(batch.unit()),
        some.size(),
        Map.of());
  }
}
