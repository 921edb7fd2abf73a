package cn.jihe.rules.head;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.Wording;
import cn.jihe.rule.Hit;
import cn.jihe.rule.Surroundings;
import cn.jihe.rule.Surroundings.Budget;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A form beside others: of the workbook, or stored before.
 *
 * @param index its place among them
 * @param project its project's name
 * @param budget whose it is; empty when unknown
 * @param version of a stored form; 0 for one of the workbook
 */
record Peer(int index, Form form, String project, Optional<Budget> budget, int version) {

  /** The forms of the workbook in their order, and behind them the stored ones. */
  static List<Peer> all(List<Form> forms, Surroundings surroundings) {
    Stream<Peer> here =
        IntStream.range(0, forms.size())
            .mapToObj(
                i ->
                    new Peer(
                        i,
                        forms.get(i),
                        forms.get(i).projectName().text(),
                        surroundings.of(i).budget(),
                        0));
    List<Surroundings.Neighbour> kept = surroundings.stored();
    Stream<Peer> stored =
        IntStream.range(0, kept.size()).mapToObj(i -> stored(forms.size() + i, kept.get(i)));
    return Stream.concat(here, stored).toList();
  }

  private static Peer stored(int index, Surroundings.Neighbour kept) {
    return new Peer(index, kept.form(), kept.project(), Optional.of(kept.budget()), kept.version());
  }

  boolean isHere() {
    return version == 0;
  }

  /** Whether two forms are of one workbook, or of one unit and year. */
  boolean isNear(Peer other) {
    return (isHere() && other.isHere()) || (budget.isPresent() && budget.equals(other.budget));
  }

  /** The project's name as compared: letters and digits alone. */
  String name() {
    return Wording.plain(project).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether both are of one project, perhaps of two years. */
  boolean isSameProject(Peer other) {
    String own = name();
    return !own.isEmpty() && withoutYear(own).equals(withoutYear(other.name()));
  }

  private static String withoutYear(String name) {
    return name.replaceAll("20\\d{2}(?:年度?)?", "");
  }

  /** Names this form in a hit at another's cell. */
  Hit nameIn(Hit hit, CellRef cell) {
    return isHere()
        ? hit.with("project", project).with("sheet", cell.sheet()).with("cell", cell.a1())
        : hit.saying("stored").with("project", project).with("version", version);
  }
}
