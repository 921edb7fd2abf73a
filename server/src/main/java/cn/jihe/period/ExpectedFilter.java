package cn.jihe.period;

import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines; an empty part leaves all in.
 *
 * @param states those in one of these
 * @param text the unit's or the project's name contains this, compared as dossiers are
 * @param asked whether 免报 waits for an answer
 */
public record ExpectedFilter(Set<LineState> states, Optional<String> text, boolean asked) {

  public static final ExpectedFilter ALL = new ExpectedFilter(Set.of(), Optional.empty(), false);

  public ExpectedFilter {
    states = Set.copyOf(states);
  }

  /** What is left of a list, in its order. */
  public List<Line> of(ExpectedList list) {
    Optional<String> wanted = text.map(Wording::name);
    return list.lines().stream()
        .filter(line -> states.isEmpty() || states.contains(line.state()))
        .filter(line -> wanted.isEmpty() || contains(line, wanted.get()))
        .filter(line -> !asked || isAsked(line))
        .toList();
  }

  private static boolean contains(Line line, String wanted) {
    return Wording.name(line.unit()).contains(wanted)
        || line.project().map(ProjectName::key).filter(key -> key.contains(wanted)).isPresent();
  }

  /** Whether 免报 waits for an answer that still matters. */
  public static boolean isAsked(Line line) {
    return !line.state().isHandedIn()
        && line.exemption().filter(each -> each.state() == Exemption.State.DECLARED).isPresent();
  }
}
