package cn.jihe.rules.project;

import cn.jihe.form.FormKind;
import cn.jihe.rule.ComparedIndicator.Meaning;
import cn.jihe.rule.RuleContext.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which forms have how many indicators in common. Forms with the same indicators are looked at as
 * one, so that a thousand copies of a form are no million pairs.
 */
final class SharedMeanings {

  /** A form and how many indicators it shares with another. */
  record Source(Peer peer, int shared) {}

  /** What forms that are looked at as one have in common. */
  private record Alike(
      FormKind kind,
      boolean here,
      Optional<String> owner,
      Optional<Budget> budget,
      Set<Meaning> meanings) {
    static Alike of(Peer peer, List<Meaning> meanings) {
      return new Alike(
          peer.compared().kind(),
          peer.isHere(),
          peer.owner(),
          peer.budget(),
          new HashSet<>(meanings));
    }
  }

  private final List<Peer> peers;
  private final List<List<Meaning>> meanings;

  /** Of forms that are alike the first of each project. */
  private final List<List<Peer>> groups = new ArrayList<>();

  private final Map<Meaning, List<Integer>> groupsWith = new HashMap<>();
  private final int[] shared;

  SharedMeanings(List<Peer> peers, List<List<Meaning>> meanings) {
    this.peers = peers;
    this.meanings = meanings;
    Map<Alike, Map<String, Peer>> firsts = new LinkedHashMap<>();
    for (int i = 0; i < peers.size(); i++) {
      Peer peer = peers.get(i);
      // A form without a name is no other form's project.
      String project = peer.name().isEmpty() ? "/" + i : peer.yearless();
      firsts
          .computeIfAbsent(Alike.of(peer, meanings.get(i)), alike -> new LinkedHashMap<>())
          .putIfAbsent(project, peer);
    }
    firsts.forEach(
        (alike, byProject) -> {
          for (Meaning meaning : alike.meanings()) {
            groupsWith.computeIfAbsent(meaning, none -> new ArrayList<>()).add(groups.size());
          }
          groups.add(List.copyOf(byProject.values()));
        });
    this.shared = new int[groups.size()];
  }

  /**
   * The other project's form that shares most indicators with a form, of several the first.
   *
   * @param isEnough whether so many are worth a word
   */
  Optional<Source> most(int index, IntPredicate isEnough) {
    List<Meaning> own = meanings.get(index);
    if (!isEnough.test(own.size())) {
      return Optional.empty();
    }
    List<Integer> touched = new ArrayList<>();
    for (Meaning meaning : own) {
      for (int group : groupsWith.getOrDefault(meaning, List.of())) {
        if (shared[group]++ == 0) {
          touched.add(group);
        }
      }
    }
    Source most = null;
    for (int group : touched) {
      int count = shared[group];
      shared[group] = 0;
      if (isEnough.test(count) && (most == null || count >= most.shared())) {
        Optional<Peer> other = other(peers.get(index), groups.get(group));
        if (other.isPresent()
            && (most == null
                || count > most.shared()
                || other.get().index() < most.peer().index())) {
          most = new Source(other.get(), count);
        }
      }
    }
    return Optional.ofNullable(most);
  }

  /** Only the first of them may be the form itself or of its project. */
  private static Optional<Peer> other(Peer peer, List<Peer> firsts) {
    return firsts.stream().filter(other -> isOther(peer, other)).findFirst();
  }

  private static boolean isOther(Peer peer, Peer other) {
    return other.index() != peer.index()
        && peer.compared().kind() == other.compared().kind()
        && peer.isNear(other)
        && !peer.isSameProject(other);
  }
}
