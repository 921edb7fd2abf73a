package cn.jihe.rule.told;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.FindingText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people are told about one cell: all its findings in one text.
 *
 * @param findings at least one, the one that leads first
 * @param whole whether it is about the form or file as a whole, not about what stands in the cell
 * @param same where the very same is said of other forms
 */
public record Entry(List<Finding> findings, boolean whole, FindingText text, List<Elsewhere> same) {

  /**
   * Another form of which the same is said.
   *
   * @param rule the code of the rule that says it there
   * @param form the form's number, from 1
   */
  public record Elsewhere(String rule, int form) {}

  public Entry {
    findings = List.copyOf(findings);
    same = List.copyOf(same);
  }

  /** The gravest; of equals the one whose code comes first. */
  public Finding leading() {
    return findings.getFirst();
  }

  public Severity severity() {
    return leading().severity();
  }

  /** The leading rule's code. */
  public String rule() {
    return leading().rule();
  }

  public CellRef cell() {
    return leading().cell();
  }

  /** The codes of all its rules, the leading one's first. */
  public List<String> codes() {
    return findings.stream().map(Finding::rule).distinct().toList();
  }

  /** The finding whose correction is offered for the cell. */
  public Optional<Finding> corrected() {
    return findings.stream().filter(finding -> finding.fix().isPresent()).findFirst();
  }

  /** What stands in the cell; empty where that is not what it is about, or nothing stands there. */
  public String found() {
    return whole ? "" : leading().found().strip();
  }

  /** Further cells that it is about, each once. */
  public Stream<CellRef> also() {
    return findings.stream()
        .flatMap(finding -> finding.also().stream())
        .map(FurtherCell::cell)
        .distinct();
  }

  Entry withSame(List<Elsewhere> others) {
    return new Entry(findings, whole, text, others);
  }
}
