package cn.jihe.period;

import cn.jihe.form.name.ProjectName;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierHeads.Head;
import cn.jihe.text.Likeness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which projects are which lines of a list: those of equal names are, as forms of equal names are
 * one dossier's, and those of which somebody has said so. Names that are only alike are told.
 */
final class LineMatching {

  private static final BigDecimal ALIKE = new BigDecimal("0.8");

  /** A line's place among those of its unit. */
  private record Named(UUID organisation, String key) {}

  /** What was said of a name: it is not this line's. */
  private record Denied(UUID line, String key) {}

  private final Map<Named, ExpectedLine> byName = new HashMap<>();
  private final Map<UUID, List<ExpectedLine>> byOrganisation = new HashMap<>();
  private final Set<Denied> denied = new HashSet<>();
  private final Map<UUID, List<Head>> matched = new HashMap<>();
  private final List<Head> unmatched = new ArrayList<>();

  /**
   * Matches.
   *
   * @param names what was said, the last word last
   * @param heads the dossiers there are
   */
  LineMatching(Collection<ExpectedLine> lines, Collection<LineName> names, Collection<Head> heads) {
    Map<UUID, ExpectedLine> byId = new HashMap<>();
    for (ExpectedLine line : lines) {
      byId.put(line.id(), line);
      byOrganisation.computeIfAbsent(line.organisation(), none -> new ArrayList<>()).add(line);
    }
    for (LineName name : names) {
      Optional.ofNullable(byId.get(name.line())).ifPresent(line -> take(name, line));
    }
    lines.forEach(line -> byName.put(new Named(line.organisation(), line.key()), line));
    heads.forEach(this::take);
  }

  private void take(LineName name, ExpectedLine line) {
    Named named = new Named(line.organisation(), name.project().key());
    Denied no = new Denied(line.id(), name.project().key());
    if (name.same()) {
      denied.remove(no);
      byName.put(named, line);
    } else {
      denied.add(no);
      byName.remove(named, line);
    }
  }

  private void take(Head head) {
    Optional<ExpectedLine> line =
        owner(head).flatMap(unit -> line(unit, head.dossier().key().project()));
    line.ifPresentOrElse(
        found -> matched.computeIfAbsent(found.id(), none -> new ArrayList<>()).add(head),
        () -> unmatched.add(head));
  }

  static Optional<UUID> owner(Head head) {
    Dossier dossier = head.dossier();
    return dossier.key().owner().organisation();
  }

  /** The line of a project; the line of its whole unit is none. */
  Optional<ExpectedLine> line(UUID organisation, ProjectName project) {
    return project.key().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byName.get(new Named(organisation, project.key())));
  }

  /** The line that stands for whatever a unit has. */
  Optional<ExpectedLine> whole(UUID organisation) {
    return Optional.ofNullable(byName.get(new Named(organisation, "")));
  }

  /** What is matched with a line. */
  List<Head> of(ExpectedLine line) {
    return matched.getOrDefault(line.id(), List.of());
  }

  List<Head> unmatched() {
    return unmatched;
  }

  /** The lines of a unit whose name is like this one and that nothing else is matched with. */
  List<ExpectedLine> alike(UUID organisation, ProjectName project) {
    return byOrganisation.getOrDefault(organisation, List.of()).stream()
        .filter(line -> of(line).isEmpty())
        .filter(line -> !denied.contains(new Denied(line.id(), project.key())))
        .filter(line -> line.project().filter(name -> isAlike(name, project)).isPresent())
        .toList();
  }

  private static boolean isAlike(ProjectName one, ProjectName other) {
    String a = one.yearless();
    String b = other.yearless();
    return !a.isEmpty() && (a.equals(b) || Likeness.isAtLeast(ALIKE, a, b));
  }
}
