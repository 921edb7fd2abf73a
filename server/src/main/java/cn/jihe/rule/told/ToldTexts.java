package cn.jihe.rule.told;

import cn.jihe.form.CellRef;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every view says around entries, in one language. */
public final class ToldTexts {

  private static final Messages MESSAGES = Messages.beside(ToldTexts.class);

  /** Further cells that are named beside an entry's own. */
  private static final int MOST_CELLS = 3;

  private final Texts texts;

  public ToldTexts(Language language) {
    this.texts = MESSAGES.in(language);
  }

  /** Where an entry is: its cell with further ones of the sheet, or the whole form. */
  public String place(Entry entry) {
    if (entry.whole()) {
      return texts.say("wholeForm");
    }
    CellRef own = entry.cell();
    List<String> cells =
        Stream.concat(Stream.of(own), entry.also().filter(cell -> cell.sheet().equals(own.sheet())))
            .distinct()
            .limit(MOST_CELLS + 1L)
            .map(CellRef::a1)
            .toList();
    return cells.stream().limit(MOST_CELLS).collect(Collectors.joining(comma()))
        + (cells.size() > MOST_CELLS ? "…" : "");
  }

  /** In which other forms the same is said; empty where in none. */
  public String same(Entry entry) {
    Map<String, List<Integer>> forms =
        entry.same().stream()
            .collect(
                Collectors.groupingBy(
                    Entry.Elsewhere::rule,
                    LinkedHashMap::new,
                    Collectors.mapping(Entry.Elsewhere::form, Collectors.toList())));
    boolean together =
        forms.size() == entry.findings().size() || (forms.size() == 1 && !entry.whole());
    if (forms.isEmpty()) {
      return "";
    }
    List<Integer> first = forms.values().iterator().next();
    if (together && forms.values().stream().allMatch(first::equals)) {
      return texts.say(first.size() == 1 ? "sameInOne" : "sameIn", first.size(), listed(first));
    }
    return forms.entrySet().stream()
        .map(
            each ->
                texts.say("sameOf", each.getValue().size(), each.getKey(), listed(each.getValue())))
        .collect(Collectors.joining());
  }

  private String listed(List<Integer> forms) {
    return FormNumbers.listed(forms, comma());
  }

  /** That an entry's words stand at an earlier form, whose number is given. */
  public String said(ToldForm.Said said, String name) {
    return texts.say(
        "saidAt", said.form(), String.join(" ", said.entry().codes()), name, place(said.entry()));
  }

  /** What could not be checked on several forms. */
  public String notChecked(ToldReport.NotChecked row) {
    return texts.say(
        "notChecked", row.rule(), row.reason(), FormNumbers.listed(row.forms(), comma()));
  }

  private String comma() {
    return texts.say("comma");
  }
}
