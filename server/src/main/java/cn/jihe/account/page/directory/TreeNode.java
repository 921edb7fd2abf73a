package cn.jihe.account.page.directory;

import cn.jihe.account.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation in the tree, with those below it.
 *
 * @param code blank when it has none
 * @param open whether those below are in sight
 * @param current whether it is the one that is looked at
 * @param more how many below it are left out
 */
public record TreeNode(
    String id,
    String name,
    String code,
    boolean ended,
    boolean open,
    boolean current,
    List<TreeNode> below,
    int more) {

  /** A tree of more is shown around the one that is looked at alone. */
  private static final int MOST = 400;

  /** Deeper ones are found by searching. */
  private static final int DEEPEST = 20;

  public TreeNode {
    below = List.copyOf(below);
  }

  /**
   * The tree of these.
   *
   * @param all those above before those below; who is above one of them may not be among them
   * @param at the one that is looked at
   */
  static List<TreeNode> of(Collection<Organisation> all, Optional<UUID> at) {
    return new Growing(all, at).roots();
  }

  private static final class Growing {
    private final Map<UUID, Organisation> known = new LinkedHashMap<>();
    private final Map<UUID, List<Organisation>> below = new LinkedHashMap<>();
    private final Set<UUID> path = new HashSet<>();
    private final Optional<UUID> at;

    Growing(Collection<Organisation> all, Optional<UUID> at) {
      this.at = at;
      all.forEach(each -> known.put(each.id(), each));
      for (Organisation each : all) {
        each.parent()
            .filter(known::containsKey)
            .ifPresent(parent -> below.computeIfAbsent(parent, id -> new ArrayList<>()).add(each));
      }
      Optional<UUID> step = at;
      while (step.isPresent() && path.add(step.get())) {
        step = step.map(known::get).flatMap(Organisation::parent);
      }
    }

    List<TreeNode> roots() {
      return known.values().stream()
          .filter(each -> each.parent().filter(known::containsKey).isEmpty())
          .map(each -> node(each, 1))
          .toList();
    }

    private TreeNode node(Organisation one, int depth) {
      List<Organisation> children = below.getOrDefault(one.id(), List.of());
      boolean onPath = path.contains(one.id());
      boolean shown = depth < DEEPEST && (known.size() <= MOST || onPath || depth == 1);
      return new TreeNode(
          one.id().toString(),
          one.name(),
          one.code().orElse(""),
          one.validTo().isPresent(),
          onPath || depth == 1,
          at.equals(Optional.of(one.id())),
          shown ? children.stream().map(each -> node(each, depth + 1)).toList() : List.of(),
          shown ? 0 : children.size());
    }
  }
}
