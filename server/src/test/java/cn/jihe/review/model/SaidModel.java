package cn.jihe.review.model;

import cn.jihe.review.model.KeptDossier.KeptEvent;
import cn.jihe.review.model.KeptDossier.KeptSaying;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The part of the model that knows what was said about a dossier. */
final class SaidModel {

  private final Consumer<String> faults;
  private final Map<String, Remark> remarks = new LinkedHashMap<>();
  private final Map<String, Integer> replies = new LinkedHashMap<>();

  /**
   * What was said of each reason; blank while nothing was. All have the same key: the last counts.
   */
  private final Map<String, String> reasons = new LinkedHashMap<>();

  private boolean answered;

  /** With what it is about. */
  private record Remark(String kind, String state) {}

  SaidModel(Consumer<String> faults) {
    this.faults = faults;
  }

  /** It was returned: what the unit says from now on answers it. */
  void returned() {
    answered = false;
  }

  boolean isAnswered() {
    return answered;
  }

  /** How many remarks keep it from being accepted. */
  long mustChange() {
    return remarks.values().stream()
        .filter(one -> one.kind().equals("MUST_CHANGE") && !one.state().equals("RESOLVED"))
        .count();
  }

  /** How many reasons keep it from being accepted. */
  long undecided() {
    return reasons.values().stream()
        .reduce((earlier, later) -> later)
        .filter(String::isEmpty)
        .stream()
        .count();
  }

  private void require(boolean holds, KeptEvent event, String otherwise) {
    if (!holds) {
      faults.accept("event " + event.number() + " " + event.what() + ": " + otherwise);
    }
  }

  void take(KeptEvent event, String state) {
    String reply = event.detail("reply");
    String reason = event.detail("reason");
    if (!reason.isEmpty()) {
      reason(event, state, reason);
    } else if (!reply.isEmpty()) {
      reply(event, reply);
    } else {
      remark(event, state);
    }
  }

  private void remark(KeptEvent event, String state) {
    String id = event.detail("remark");
    Remark known = remarks.get(id);
    boolean reviewer = event.role().equals("REVIEWER") || event.role().equals("BUREAU");
    require(reviewer, event, "by a " + event.role());
    if (known == null) {
      require(event.detail("state").equals("OPEN"), event, "not open at first");
      boolean turn = event.role().equals("REVIEWER") == state.equals("SUBMITTED");
      require(
          turn && (state.equals("SUBMITTED") || state.equals("REFERRED")), event, "at " + state);
    } else {
      require(event.details().get("hash") == null, event, "is said twice");
      boolean moves = !known.state().equals(event.detail("state"));
      require(moves, event, "stays at " + known.state());
    }
    remarks.put(id, new Remark(event.detail("kind"), event.detail("state")));
  }

  private void reply(KeptEvent event, String id) {
    Remark known = remarks.get(event.detail("remark"));
    require(known != null, event, "answers no remark");
    replies.merge(id, 1, Integer::sum);
    require(Objects.equals(replies.get(id), 1), event, "is answered twice");
    boolean unit = event.role().equals("CLERK") || event.role().equals("UNIT_HEAD");
    answered |= unit;
    if (known != null) {
      String then = unit && known.state().equals("OPEN") ? "ANSWERED" : known.state();
      require(event.detail("state").equals(then), event, "leaves it at " + event.detail("state"));
      remarks.put(event.detail("remark"), new Remark(known.kind(), then));
    }
  }

  private void reason(KeptEvent event, String state, String id) {
    String verdict = event.detail("verdict");
    if (verdict.isEmpty()) {
      require(!reasons.containsKey(id), event, "is given twice");
      require(event.role().equals("CLERK"), event, "by a " + event.role());
      require(!state.equals("REFERRED") && !state.equals("ACCEPTED"), event, "at " + state);
      answered = true;
      reasons.put(id, "");
    } else {
      require(reasons.containsKey(id), event, "judges no reason");
      boolean revokes = verdict.equals("ONCE") && "ALWAYS".equals(reasons.get(id));
      boolean turn =
          event.role().equals("REVIEWER") ? state.equals("SUBMITTED") : state.equals("REFERRED");
      require(turn || revokes, event, "at " + state);
      reasons.put(id, verdict);
    }
  }

  /** What is there must be what was told. */
  void compare(List<KeptSaying> sayings) {
    compare(sayings, "remark", states());
    compare(
        sayings,
        "reply",
        replies.keySet().stream()
            .collect(LinkedHashMap::new, (all, id) -> all.put(id, ""), Map::putAll));
    compare(sayings, "reason", reasons);
  }

  private Map<String, String> states() {
    Map<String, String> states = new LinkedHashMap<>();
    remarks.forEach((id, remark) -> states.put(id, remark.state()));
    return states;
  }

  private void compare(List<KeptSaying> sayings, String table, Map<String, String> told) {
    Map<String, String> there = new LinkedHashMap<>();
    for (KeptSaying saying : sayings) {
      if (saying.table().equals(table) && there.put(saying.id(), saying.state()) != null) {
        faults.accept(table + " " + saying.id() + " is there twice");
      }
    }
    if (!there.equals(told)) {
      faults.accept("told " + table + " " + told + ", there " + there);
    }
  }
}
