package cn.jihe.check.result;

import cn.jihe.check.CheckOutcome;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Finding;
import cn.jihe.rule.told.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The corrections that the checks of a result's files offer: one a cell. */
public final class Offers {

  private Offers() {}

  /**
   * One of them.
   *
   * @param form the number of its form among all of the result, from 1; 0 when it is about no form
   * @param of the form
   */
  public record Offer(KeptFile file, int form, Optional<Form> of, Finding finding) {

    /** Names it among those of the result. */
    public String name() {
      return file.number() + ":" + finding.id();
    }

    public boolean safe() {
      return finding.fix().orElseThrow().safe();
    }

    /** The name of the indicator in whose row it is; empty for other cells. */
    public String indicator() {
      return of.flatMap(
              form ->
                  form.indicators().stream().filter(this::isIn).map(Indicator::name).findFirst())
          .orElse("");
    }

    private boolean isIn(Indicator row) {
      return finding
          .path()
          .filter(path -> row.fields().stream().anyMatch(field -> field.path().equals(path)))
          .isPresent();
    }
  }

  /** In the order of files and forms. */
  public static List<Offer> of(CheckedResult result) {
    List<Offer> offers = new ArrayList<>();
    int forms = 0;
    for (CheckedFile file : result.files()) {
      Optional<CheckOutcome.Checked> checked = file.checked();
      if (checked.isPresent()) {
        add(offers, checked.get().report().findings(), file, 0, Optional.empty());
        for (var form : checked.get().report().forms()) {
          forms++;
          add(offers, form.findings(), file, forms, Optional.of(form.form()));
        }
      }
    }
    return List.copyOf(offers);
  }

  private static void add(
      List<Offer> offers,
      List<Finding> findings,
      CheckedFile file,
      int number,
      Optional<Form> form) {
    Entries.byCell(findings).stream()
        .flatMap(cell -> cell.stream().filter(finding -> finding.fix().isPresent()).limit(1))
        .forEach(finding -> offers.add(new Offer(file.file(), number, form, finding)));
  }
}
