package cn.jihe.review.model;

import java.util.Map;
import java.util.TreeMap;

/** How much was played, and what came of it. */
final class Tally {

  private final Map<String, Integer> answers = new TreeMap<>();
  private int deeds;
  private int again;
  private int duels;

  Tally add(PlayedHistory history) {
    for (Deed deed : history.deeds()) {
      deeds++;
      again += deed.sent() > 1 ? 1 : 0;
      duels += deed.duel() > 0 ? 1 : 0;
      String what =
          deed.isAcknowledged()
              ? deed.kind().name()
              : deed.status() + " " + (deed.kind() == DeedKind.SUBMIT ? "" : deed.code());
      answers.merge(what, 1, Integer::sum);
    }
    return this;
  }

  /** How often something was answered: the kind of a deed that was done, or why not. */
  int of(String what) {
    return answers.getOrDefault(what, 0);
  }

  @Override
  public String toString() {
    return deeds + " deeds, " + again + " sent again, " + duels / 2 + " duels: " + answers;
  }
}
