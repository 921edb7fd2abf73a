package cn.jihe.review.model;

import cn.jihe.review.model.KeptDossier.KeptEvent;
import cn.jihe.review.model.KeptDossier.KeptStep;
import cn.jihe.review.model.KeptDossier.KeptVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The small model of one dossier: goes through its events, and says what could not have been. */
final class DossierModel {

  private static final int SENTENCE = 10;

  private final KeptDossier kept;
  private final List<String> faults = new ArrayList<>();
  private final Map<Integer, KeptVersion> versions = new HashMap<>();
  private final Map<Integer, String> stands = new TreeMap<>();
  private final Set<KeptStep> taken = new HashSet<>();
  private final SaidModel said;
  private int count;
  private int newest;
  private boolean reopened;
  private String opened = "";
  private Optional<Done> last = Optional.empty();

  /** The last act that led somewhere. */
  private record Done(String act, String account, String action, int version, boolean reopened) {}

  private DossierModel(KeptDossier kept) {
    this.kept = kept;
    this.said = new SaidModel(this::fault);
    kept.versions().forEach(version -> versions.put(version.number(), version));
  }

  /** What is wrong with it; empty when all of it could have been. */
  static List<String> faults(KeptDossier kept) {
    DossierModel model = new DossierModel(kept);
    kept.events().forEach(model::take);
    model.compare();
    return model.faults;
  }

  private void fault(String what) {
    faults.add("dossier " + kept.id() + ": " + what);
  }

  private void require(boolean holds, KeptEvent event, String otherwise) {
    if (!holds) {
      fault("event " + event.number() + " " + event.what() + ": " + otherwise);
    }
  }

  private String state() {
    return newest == 0 ? "ATTEMPT" : stands.getOrDefault(newest, "none");
  }

  private void take(KeptEvent event) {
    switch (event.what()) {
      case "SUBMITTED", "PREPARED", "ATTEMPTED" -> came(event);
      case "REPEATED" -> require(event.version() == newest, event, "repeats an older version");
      case "OPENED" -> {
        require(mayReview(event), event, "not his turn at " + state());
        opened = event.account();
      }
      case "RELEASED" -> {
        require(opened.equals(event.account()), event, "had not opened it");
        opened = "";
      }
      default -> {
        if (event.details().containsKey("act")) {
          act(event);
        } else {
          said.take(event, state());
        }
      }
    }
  }

  private boolean mayReview(KeptEvent event) {
    return (state().equals("SUBMITTED") && event.role().equals("REVIEWER"))
        || (state().equals("REFERRED") && event.role().equals("BUREAU"));
  }

  private void came(KeptEvent event) {
    int number = event.version();
    require(number == count + 1, event, "version " + number + " after " + count);
    count = Math.max(count, number);
    KeptVersion version = versions.get(number);
    boolean known = version != null && version.submission().equals(event.submission());
    require(known, event, "another version is there");
    String state = state();
    require(!state.equals("REFERRED"), event, "while the bureau decides");
    require(!state.equals("ACCEPTED") || reopened, event, "one is in force");
    if (event.what().equals("ATTEMPTED")) {
      stands.put(number, "ATTEMPT");
      return;
    }
    require(event.what().equals(kept.endorsed() ? "PREPARED" : "SUBMITTED"), event, "too far");
    KeptVersion older = versions.get(newest);
    if (known && older != null && version.content().equals(older.content())) {
      boolean again = state.equals("WITHDRAWN") || (state.equals("RETURNED") && said.isAnswered());
      require(again, event, "says the same as version " + newest + ", " + state);
    }
    newest = number;
    opened = "";
    // What is done before another version comes is not taken back any more.
    last = Optional.empty();
    reach(number, event.what(), event, steps(event.submission()));
  }

  private List<KeptStep> steps(String act) {
    return kept.steps().stream().filter(step -> step.act().equals(act)).toList();
  }

  /** Those older ones that have not come farther have their place taken, and no others. */
  private void reach(int number, String to, KeptEvent event, List<KeptStep> steps) {
    stands.put(number, to);
    for (KeptStep step : steps) {
      if (step.action().isEmpty()) {
        taken.add(step);
        boolean right =
            step.stands().equals("SUPERSEDED")
                && step.version() < number
                && step.stood().equals(stands.get(step.version()))
                && ModelArrows.reached(step.stood()) > 0
                && ModelArrows.reached(step.stood()) <= ModelArrows.reached(to);
        require(right, event, "supersedes " + step);
        stands.put(step.version(), step.stands());
      }
    }
    stands.forEach(
        (older, stood) ->
            require(
                older >= number
                    || ModelArrows.reached(stood) == 0
                    || ModelArrows.reached(stood) > ModelArrows.reached(to),
                event,
                "leaves version " + older + " at " + stood));
  }

  private void act(KeptEvent event) {
    List<KeptStep> steps = steps(event.detail("act"));
    if (steps.stream().anyMatch(taken::contains)) {
      fault("event " + event.number() + " tells of steps that were told already");
    }
    List<KeptStep> own = steps.stream().filter(step -> !step.action().isEmpty()).toList();
    taken.addAll(own);
    if (own.isEmpty()) {
      fault("event " + event.number() + " " + event.what() + ": no step");
    } else if (event.what().equals("UNDONE")) {
      undo(event, own);
    } else {
      require(own.size() == 1, event, "more than one step");
      step(event, own.getFirst(), steps);
    }
  }

  private void step(KeptEvent event, KeptStep step, List<KeptStep> all) {
    require(step.version() == newest, event, "not about the newest version");
    require(step.stood().equals(state()), event, "stood at " + state() + ", not " + step.stood());
    require(
        event.what().equals(ModelArrows.event(step.action(), step.stands())),
        event,
        "the step is another: " + step);
    Optional<List<String>> needs =
        ModelArrows.needs(step.stood(), step.action(), step.role(), step.stands());
    require(needs.isPresent(), event, "no such arrow: " + step);
    needs
        .orElse(List.of())
        .forEach(need -> require(holds(need, step), event, "not " + need + ": " + step));
    boolean before = reopened;
    if (step.action().equals("REOPEN")) {
      reopened = true;
    } else {
      opened = "";
      reach(newest, step.stands(), event, all);
      reopened = reopened && !step.stands().equals("ACCEPTED");
    }
    if (step.stands().equals("RETURNED")) {
      said.returned();
    }
    last = Optional.of(new Done(step.act(), step.account(), step.action(), step.version(), before));
  }

  private boolean holds(String need, KeptStep step) {
    return switch (need) {
      case "note" -> !step.note().isBlank();
      case "cause" -> step.note().length() >= SENTENCE || said.mustChange() > 0;
      case "unopened" -> opened.isEmpty();
      case "other" -> !step.account().equals(sender());
      case "ready" -> said.mustChange() == 0 && said.undecided() == 0;
      case "one" -> kept.levels() == 1;
      case "two" -> kept.levels() == 2;
      case "unreopened" -> !reopened;
      default -> true;
    };
  }

  private String sender() {
    KeptVersion version = versions.get(newest);
    return version == null ? "" : version.account();
  }

  private void undo(KeptEvent event, List<KeptStep> own) {
    KeptStep first = own.getFirst();
    boolean right =
        last.filter(done -> done.act().equals(first.undoes()))
            .filter(done -> done.account().equals(first.account()))
            .filter(done -> done.version() == newest)
            .filter(done -> ModelArrows.isUndoable(done.action()))
            .isPresent();
    require(right, event, "takes back what is not his last act: " + first);
    require(opened.isEmpty(), event, "somebody has begun to review it");
    List<KeptStep> undone = steps(first.undoes());
    require(undone.size() == own.size(), event, "does not take back all of it");
    for (KeptStep step : undone) {
      boolean back =
          own.stream()
              .anyMatch(
                  one ->
                      one.version() == step.version()
                          && one.stood().equals(step.stands())
                          && one.stands().equals(step.stood())
                          && one.stood().equals(stands.get(step.version())));
      require(back, event, "does not take back " + step);
    }
    own.forEach(step -> stands.put(step.version(), step.stands()));
    reopened = last.map(Done::reopened).orElse(reopened);
    last = Optional.empty();
  }

  private void compare() {
    if (kept.count() != count || versions.size() != count) {
      fault(kept.count() + " versions, " + versions.size() + " rows, " + count + " events");
    }
    kept.steps().stream()
        .filter(step -> !taken.contains(step))
        .forEach(step -> fault("no event tells of " + step));
    if (new HashSet<>(kept.steps()).size() != kept.steps().size()) {
      fault("a step is there twice");
    }
    new ModelEnd(stands, newest).faults(kept).forEach(this::fault);
    said.compare(kept.sayings());
  }
}
