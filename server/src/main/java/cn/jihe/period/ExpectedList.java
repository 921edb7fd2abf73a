package cn.jihe.period;

import cn.jihe.form.name.ProjectName;
import cn.jihe.ledger.DossierHeads.Head;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 应报清单 as far as somebody sees it.
 *
 * @param listed whether somebody has made a list; else there is a line for each unit
 * @param lines in their order
 * @param outside 清单外: what was handed in and is on no line
 */
public record ExpectedList(Period period, boolean listed, List<Line> lines, List<Outside> outside) {

  public ExpectedList {
    lines = List.copyOf(lines);
    outside = List.copyOf(outside);
  }

  /**
   * What is expected, and how far it has come.
   *
   * @param id empty for the line of a unit that nobody has listed
   * @param unit what the organisation is called
   * @param project empty: whatever the unit has
   * @param due the moment after which it is late; empty: there is none
   * @param daysLate 逾期 N 天: of what was handed in for ever, of what was not up to now
   * @param dossiers those of the line
   * @param exemption the last word about one; empty when nobody has asked for any
   */
  public record Line(
      Optional<UUID> id,
      UUID organisation,
      String unit,
      Optional<ProjectName> project,
      LineState state,
      Optional<Instant> due,
      Optional<Integer> daysLate,
      List<Head> dossiers,
      Optional<Exemption> exemption) {
    public Line {
      dossiers = List.copyOf(dossiers);
    }

    /** Whether the unit may say now that it has nothing. */
    public boolean isExemptible() {
      return !state.isHandedIn() && exemption.filter(Exemption::isStanding).isEmpty();
    }
  }

  /**
   * A project that is on no line.
   *
   * @param unit what the organisation is called
   * @param alike lines that it may be; when there are any, somebody has to say
   */
  public record Outside(UUID organisation, String unit, Head dossier, List<ExpectedLine> alike) {
    public Outside {
      alike = List.copyOf(alike);
    }
  }

  /** Of how many lines something was handed in. */
  public int handedIn() {
    return (int) lines.stream().filter(line -> line.state().isHandedIn()).count();
  }

  /** Of how many lines something is expected: of those of which nothing is, none. */
  public int expected() {
    return lines.size() - count(LineState.EXEMPT);
  }

  public int count(LineState state) {
    return (int) lines.stream().filter(line -> line.state() == state).count();
  }
}
