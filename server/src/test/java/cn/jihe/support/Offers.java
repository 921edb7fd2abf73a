package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldType;
import cn.jihe.form.FormSchema;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Report;
import cn.jihe.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds of every correction that is offered, when it is made and all is judged again. */
public final class Offers {

  private Offers() {}

  /**
   * All corrections of a cell are one; made, it leaves none of the findings that offered it and
   * brings none to that cell; a safe one changes no amount and no reading.
   *
   * @param after what is said when cells hold other texts
   * @return how many were made
   */
  public static int assertKept(Report before, Function<Map<CellRef, String>, Report> after) {
    int made = 0;
    for (Map.Entry<CellRef, List<Finding>> cell : byCell(before).entrySet()) {
      List<Finding> offering =
          cell.getValue().stream().filter(finding -> finding.fix().isPresent()).toList();
      if (!offering.isEmpty()) {
        Fix fix = offering.getFirst().fix().orElseThrow();
        assertThat(offering)
            .as("one correction for %s", offering)
            .allSatisfy(finding -> assertThat(finding.fix()).contains(fix));
        offering.stream().filter(finding -> fix.safe()).forEach(Offers::assertMeansTheSame);
        List<Finding> left =
            byCell(after.apply(Map.of(cell.getKey(), fix.text())))
                .getOrDefault(cell.getKey(), List.of());
        Set<String> had = rules(cell.getValue());
        had.removeAll(rules(offering));
        assertThat(had).as("with %s, offered for %s", fix, offering).containsAll(rules(left));
        made++;
      }
    }
    return made;
  }

  private static void assertMeansTheSame(Finding finding) {
    String text = finding.fix().orElseThrow().text();
    finding
        .path()
        .ifPresent(
            path -> {
              assertThat(FormSchema.standard().type(path))
                  .as(finding.id())
                  .isNotEqualTo(FieldType.MONEY);
              if (path.leaf().equals("target") || path.leaf().equals("actual")) {
                assertThat(Target.read(text).quantities())
                    .as("%s → %s", finding.found(), text)
                    .isEqualTo(Target.read(finding.found()).quantities());
              }
            });
  }

  private static Map<CellRef, List<Finding>> byCell(Report report) {
    Map<CellRef, List<Finding>> byCell = new LinkedHashMap<>();
    report
        .allFindings()
        .forEach(
            finding ->
                byCell.computeIfAbsent(finding.cell(), cell -> new ArrayList<>()).add(finding));
    return byCell;
  }

  private static Set<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).collect(Collectors.toSet());
  }
}
