package cn.jihe.review.model;

import cn.jihe.review.model.KeptDossier.KeptEvent;
import cn.jihe.review.model.KeptDossier.KeptSaying;
import cn.jihe.review.model.KeptDossier.KeptStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a history could have been: each act that somebody was told of is on record once, none
 * that was refused is there, and what is there goes by the model.
 */
final class HistoryCheck {

  private final PlayedHistory history;
  private final Map<String, KeptDossier> dossiers = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private HistoryCheck(PlayedHistory history) {
    this.history = history;
    history.dossiers().forEach(dossier -> dossiers.put(dossier.id(), dossier));
  }

  /** What is wrong, each in a line that names the deed or the event; empty when nothing is. */
  static List<String> faults(PlayedHistory history) {
    HistoryCheck check = new HistoryCheck(history);
    check.faults.addAll(history.seen());
    history.dossiers().forEach(dossier -> check.faults.addAll(DossierModel.faults(dossier)));
    history.deeds().forEach(check::deed);
    check.submissions();
    check.openings();
    check.duels();
    return check.faults;
  }

  private void deed(Deed deed) {
    if (deed.dossier().isEmpty() || deed.kind() == DeedKind.SUBMIT) {
      return;
    }
    KeptDossier dossier = dossiers.get(deed.dossier());
    if (dossier == null) {
      faults.add("nothing is known of the dossier of " + deed);
      return;
    }
    if (deed.kind().hasSteps()) {
      once(deed, acts(dossier, deed));
    } else if (deed.kind() == DeedKind.VERDICT) {
      verdict(deed, dossier);
    } else if (!deed.said().isEmpty() && !deed.kind().isDecision()) {
      once(deed, sayings(dossier, deed));
    }
    if (deed.code().equals("decided")) {
      named(deed, dossier);
    }
  }

  /** Done once when somebody was told so, at most once when nobody was, and never when refused. */
  private void once(Deed deed, long times) {
    boolean right =
        deed.isAcknowledged() ? times == 1 : times == 0 || (deed.isUncertain() && times == 1);
    if (!right) {
      faults.add("on record " + times + " times: " + deed);
    }
  }

  /** Acts of a kind are told by an event each; its words are in their steps. */
  private static long acts(KeptDossier dossier, Deed deed) {
    List<String> acts =
        dossier.steps().stream()
            .filter(step -> step.note().contains(deed.said()))
            .filter(step -> step.action().equals(deed.kind().name()))
            .filter(step -> step.account().equals(deed.account()))
            .map(KeptStep::act)
            .distinct()
            .toList();
    long events =
        dossier.events().stream().filter(event -> acts.contains(event.detail("act"))).count();
    return Math.max(acts.size(), events) == acts.size() && events == acts.size() ? events : -1;
  }

  private static long sayings(KeptDossier dossier, Deed deed) {
    return dossier.sayings().stream()
        .filter(saying -> saying.text().contains(deed.said()))
        .filter(saying -> saying.account().equals(deed.account()))
        .map(KeptSaying::id)
        .count();
  }

  private void verdict(Deed deed, KeptDossier dossier) {
    boolean there =
        dossier.events().stream()
            .filter(event -> event.detail("reason").equals(deed.about()))
            .anyMatch(event -> event.detail("verdict").equals(deed.said()));
    if (deed.isAcknowledged() && !there) {
      faults.add("not on record: " + deed);
    }
  }

  /** Who was too late is told who was not. */
  private void named(Deed deed, KeptDossier dossier) {
    boolean right =
        dossier.steps().stream()
            .filter(step -> step.version() == deed.version() && !step.login().isEmpty())
            .filter(
                step -> Set.of("ACCEPT", "RETURN", "RETURN_TO_DEPARTMENT").contains(step.action()))
            .anyMatch(step -> deed.told().contains(step.login()));
    if (!right) {
      faults.add("names nobody who has decided: " + deed);
    }
  }

  /** Each upload that was answered is there once, and nothing that nobody sent. */
  private void submissions() {
    Map<String, List<Deed>> answered =
        history.deeds().stream()
            .filter(deed -> deed.kind() == DeedKind.SUBMIT && !deed.made().isEmpty())
            .collect(Collectors.groupingBy(Deed::made));
    Map<String, Integer> made = new HashMap<>();
    for (KeptDossier dossier : history.dossiers()) {
      Set<String> untold = new HashSet<>();
      for (KeptEvent event : dossier.events()) {
        if (!event.submission().isEmpty()) {
          made.merge(event.submission(), 1, Integer::sum);
          if (!answered.containsKey(event.submission())) {
            untold.add(event.submission());
          }
        }
      }
      long cutOff =
          history.deeds().stream()
              .filter(deed -> deed.kind() == DeedKind.SUBMIT && deed.sent() > 1)
              .mapToInt(deed -> deed.sent() - 1)
              .sum();
      if (untold.size() > cutOff) {
        faults.add("nobody has sent " + untold);
      }
    }
    answered.forEach(
        (submission, deeds) -> {
          Deed deed = deeds.getFirst();
          boolean counts = Set.of("SUBMITTED", "PREPARED", "ATTEMPT").contains(deed.code());
          if (counts && made.getOrDefault(submission, 0) != 1) {
            faults.add("on record " + made.getOrDefault(submission, 0) + " times: " + deed);
          }
          if (counts && !holds(deed)) {
            faults.add("not the version that was answered: " + deed);
          }
        });
  }

  /** Whether the version that was answered is there, made or equalled by it. */
  private boolean holds(Deed deed) {
    KeptDossier dossier = dossiers.get(deed.dossier());
    return dossier != null
        && dossier.events().stream()
            .anyMatch(
                event ->
                    event.submission().equals(deed.made()) && event.version() == deed.version());
  }

  /** Reviews that began, and ended, by account. */
  private void openings() {
    for (KeptDossier dossier : history.dossiers()) {
      for (DeedKind kind : List.of(DeedKind.OPEN, DeedKind.RELEASE)) {
        String what = kind == DeedKind.OPEN ? "OPENED" : "RELEASED";
        Map<String, Long> told =
            dossier.events().stream()
                .filter(event -> event.what().equals(what))
                .collect(Collectors.groupingBy(KeptEvent::account, Collectors.counting()));
        history.deeds().stream()
            .filter(deed -> deed.kind() == kind && deed.dossier().equals(dossier.id()))
            .collect(Collectors.groupingBy(Deed::account))
            .forEach((account, deeds) -> count(deeds, told.getOrDefault(account, 0L)));
      }
    }
  }

  private void count(List<Deed> deeds, long told) {
    long least = deeds.stream().filter(Deed::isAcknowledged).count();
    // Whoever heard nothing may have done it each time.
    long most =
        least
            + deeds.stream()
                .filter(deed -> deed.sent() > 1)
                .mapToInt(deed -> deed.sent() - 1)
                .sum();
    if (told < least || told > most) {
      faults.add("on record " + told + " times, told " + least + " to " + most + ": " + deeds);
    }
  }

  /** Of two who decide at once one wins, unless it was decided back in between. */
  private void duels() {
    history.deeds().stream()
        .filter(deed -> deed.duel() > 0)
        .collect(Collectors.groupingBy(Deed::duel))
        .values()
        .forEach(this::duel);
  }

  private void duel(List<Deed> both) {
    if (both.size() == 2 && both.stream().allMatch(Deed::isAcknowledged)) {
      KeptDossier dossier = dossiers.get(both.getFirst().dossier());
      List<Integer> places = new ArrayList<>();
      for (int i = 0; dossier != null && i < dossier.steps().size(); i++) {
        String note = dossier.steps().get(i).note();
        if (both.stream().anyMatch(deed -> note.contains(deed.said()))) {
          places.add(i);
        }
      }
      if (places.size() < 2 || places.getLast() - places.getFirst() < 2) {
        faults.add("both have won: " + both);
      }
    }
  }
}
