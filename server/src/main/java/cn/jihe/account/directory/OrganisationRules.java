package cn.jihe.account.directory;

import cn.jihe.account.Organisation;
import cn.jihe.form.name.UnitName;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What organisations may not do to each other. */
public final class OrganisationRules {

  private final OrganisationTree tree;
  private final Placing placing;
  private final Map<String, List<Organisation>> byCode = new HashMap<>();
  private final Map<String, List<Organisation>> siblings = new HashMap<>();
  private final Map<String, List<Organisation>> answering = new HashMap<>();

  /**
   * The rules for a change.
   *
   * @param tree as it would be afterwards
   * @param reach of who changes it; what lies outside is not named
   */
  public OrganisationRules(OrganisationTree before, OrganisationTree tree, Reach reach) {
    this.tree = tree;
    this.placing = new Placing(before, tree, reach);
    for (Organisation each : tree.all()) {
      code(each).ifPresent(code -> add(byCode, code, each));
      add(siblings, official(each), each);
      answers(each).forEach(key -> add(answering, key, each));
    }
  }

  /** What is wrong with these as they would be; empty when all of it may be kept. */
  public List<Fault> faults(Collection<Organisation> changed) {
    List<Fault> faults = new ArrayList<>();
    changed.forEach(each -> add(faults, each));
    return faults;
  }

  private void add(List<Fault> faults, Organisation one) {
    List<Fault> own = OrganisationFields.faults(one);
    faults.addAll(own);
    faults.addAll(placing.faults(one));
    if (!own.isEmpty()) {
      return;
    }
    if (tree.isCircular(one)) {
      faults.add(
          Fault.of(
              one.id(),
              ProblemKind.CIRCULAR,
              one.successor().isPresent() && !isAboveItself(one) ? "successor" : "parent",
              isAboveItself(one) ? "aboveItself" : "followsItself",
              one.name()));
      return;
    }
    code(one)
        .flatMap(code -> other(byCode, code, one))
        .ifPresent(
            other -> faults.add(taken(one, other, "code", "codeTaken", one.code().orElse(""))));
    Optional<Organisation> namesake = other(siblings, official(one), one);
    namesake.ifPresent(other -> faults.add(taken(one, other, "name", "nameTaken", one.name())));
    if (namesake.isEmpty()) {
      ambiguous(one).ifPresent(faults::add);
    }
  }

  private boolean isAboveItself(Organisation one) {
    return one.parent()
        .flatMap(tree::find)
        .filter(above -> tree.path(above).stream().anyMatch(each -> each.id().equals(one.id())))
        .isPresent();
  }

  /** A name, of whatever kind, by which a form could mean two of them. */
  private Optional<Fault> ambiguous(Organisation one) {
    for (Map.Entry<String, String> name : names(one).entrySet()) {
      for (String group : groups(one)) {
        Optional<Organisation> other =
            answering.getOrDefault(group + name.getKey(), List.of()).stream()
                .filter(each -> !each.id().equals(one.id()) && !tree.follow(each, one))
                .findFirst();
        if (other.isPresent()) {
          String field = field(one, name.getKey());
          return Optional.of(taken(one, other.get(), field, "ambiguous", name.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  private static String field(Organisation one, String key) {
    if (new UnitName(one.name()).key().equals(key)) {
      return "name";
    }
    if (code(one).filter(key::equals).isPresent()) {
      return "code";
    }
    return one.shortName().filter(each -> new UnitName(each).key().equals(key)).isPresent()
        ? "shortName"
        : "otherNames";
  }

  private Fault taken(
      Organisation one, Organisation other, String field, String text, String value) {
    ProblemKind kind = text.equals("codeTaken") ? ProblemKind.CODE_TAKEN : ProblemKind.NAME_TAKEN;
    return placing.isWithin(other.id())
        ? Fault.of(one.id(), kind, field, text, value, one.name(), other.name())
        : Fault.of(one.id(), kind, field, text + "Elsewhere", value, one.name());
  }

  private Stream<String> answers(Organisation one) {
    return groups(one).stream()
        .flatMap(group -> names(one).keySet().stream().map(key -> group + key));
  }

  /** All that it is called, as compared and as written. */
  private static Map<String, String> names(Organisation one) {
    Map<String, String> names = new LinkedHashMap<>();
    one.names().forEach(each -> names.putIfAbsent(new UnitName(each).key(), each));
    return names;
  }

  /** Its department with all below it; and those beside a department or a root. */
  private List<String> groups(Organisation one) {
    List<Organisation> path = tree.path(one);
    String department = "below " + path.get(Math.max(0, path.size() - 2)).id() + " ";
    return path.size() > 2 ? List.of(department) : List.of(department, beside(one));
  }

  private static String beside(Organisation one) {
    return "beside " + one.parent().map(Object::toString).orElse("root") + " ";
  }

  private static String official(Organisation one) {
    return beside(one) + new UnitName(one.name()).key();
  }

  private static Optional<String> code(Organisation one) {
    return one.code().map(each -> new UnitName(each).key());
  }

  private static Optional<Organisation> other(
      Map<String, List<Organisation>> all, String key, Organisation one) {
    return all.getOrDefault(key, List.of()).stream()
        .filter(each -> !each.id().equals(one.id()))
        .findFirst();
  }

  private static void add(Map<String, List<Organisation>> all, String key, Organisation one) {
    all.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(one);
  }
}
