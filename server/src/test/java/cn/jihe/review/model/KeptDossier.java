package cn.jihe.review.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as the tables of the record have it.
 *
 * @param levels how many decide about it
 * @param endorsed whether its unit looks at it first
 * @param current the newest version that is no attempt; null without one
 * @param count how many versions it says it has
 * @param steps in the order they were written
 * @param events in the order of the chain
 */
record KeptDossier(
    String id,
    int levels,
    boolean endorsed,
    String state,
    @Nullable Integer inForce,
    @Nullable Integer current,
    int count,
    List<KeptVersion> versions,
    List<KeptStep> steps,
    List<KeptEvent> events,
    List<KeptSaying> sayings) {

  KeptDossier {
    versions = List.copyOf(versions);
    steps = List.copyOf(steps);
    events = List.copyOf(events);
    sayings = List.copyOf(sayings);
  }

  KeptDossier withVersions(List<KeptVersion> others) {
    return new KeptDossier(
        id, levels, endorsed, state, inForce, current, count, others, steps, events, sayings);
  }

  KeptDossier withSteps(List<KeptStep> others) {
    return new KeptDossier(
        id, levels, endorsed, state, inForce, current, count, versions, others, events, sayings);
  }

  KeptDossier withEvents(List<KeptEvent> others) {
    return new KeptDossier(
        id, levels, endorsed, state, inForce, current, count, versions, steps, others, sayings);
  }

  KeptDossier withSayings(List<KeptSaying> others) {
    return new KeptDossier(
        id, levels, endorsed, state, inForce, current, count, versions, steps, events, others);
  }

  KeptDossier withState(String other) {
    return new KeptDossier(
        id, levels, endorsed, other, inForce, current, count, versions, steps, events, sayings);
  }

  /** A version; by whose account it was handed in. */
  record KeptVersion(
      int number, String stands, String submission, String content, String account) {}

  /** A step; blank is what is not there. */
  record KeptStep(
      int version,
      String act,
      String action,
      String stood,
      String stands,
      String account,
      String login,
      String role,
      String note,
      String undoes) {

    KeptStep as(String other) {
      return new KeptStep(version, act, action, stood, stands, account, login, other, note, undoes);
    }

    KeptStep ofAct(String other) {
      return new KeptStep(
          version, other, action, stood, stands, account, login, role, note, undoes);
    }

    KeptStep to(String other) {
      return new KeptStep(version, act, action, stood, other, account, login, role, note, undoes);
    }
  }

  /** An event of the chain; blank is what is not there. */
  record KeptEvent(
      long number,
      String what,
      int version,
      String submission,
      String account,
      String role,
      Map<String, String> details) {
    KeptEvent {
      details = Map.copyOf(details);
    }

    KeptEvent ofAct(String other) {
      return new KeptEvent(
          number + 1, what, version, submission, account, role, Map.of("act", other));
    }

    String detail(String name) {
      return details.getOrDefault(name, "");
    }
  }

  /**
   * A remark, a reply or a reason.
   *
   * @param state where a remark stands, what was said of a reason; else blank
   */
  record KeptSaying(String table, String id, String state, String text, String account) {}
}
