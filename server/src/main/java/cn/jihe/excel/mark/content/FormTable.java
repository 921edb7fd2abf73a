package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.content.ResultLine.Fold;
import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of the workbook: how each came out, where it stands, and where its findings begin. */
final class FormTable {

  private final MarkContent content;
  private final MarkTexts words;
  private final LineList lines;
  private final String sheet;

  /**
   * The table.
   *
   * @param sheet what the result sheet is called
   */
  FormTable(MarkContent content, LineList lines, String sheet) {
    this.content = content;
    this.words = content.words();
    this.lines = lines;
    this.sheet = sheet;
  }

  /** How many rows it takes, its heading among them. */
  static int lines(ToldReport told) {
    return 1 + told.forms().size() + (told.ofFile().isEmpty() ? 0 : 1);
  }

  void write() {
    ToldReport told = content.told();
    int count = told.forms().size();
    String band = content.head().map(TableHead::band).orElseGet(() -> words.say("forms", count));
    lines.single(LineList.HEAD_POINTS, band, CellStyleName.BAND);
    int firstRow = ResultContent.firstRow(told);
    if (!told.ofFile().isEmpty()) {
      Map<Severity, Long> counts = counts(content.source().report().findings());
      List<ResultCell> cells = cells("", counts, words.say("wholeFile"));
      cells.add(ResultCell.of(6, words.say("toRow", firstRow + 1), CellStyleName.CENTRED));
      cells.set(6, cells.get(6).to(here(firstRow)));
      lines.add(Fold.NONE, cells);
    }
    for (int i = 0; i < count; i++) {
      lines.add(Fold.NONE, form(i + 1, told.forms().get(i), firstRow));
    }
  }

  private List<ResultCell> form(int number, ToldForm form, int firstRow) {
    Form own = form.report().form();
    CellRef title = own.place().title();
    Map<Severity, Long> counts = counts(form.report().findings());
    List<ResultCell> cells = cells(String.valueOf(number), counts, words.project(own));
    cells.set(3, cells.get(3).withText(title.a1()).to(title));
    cells.set(5, cells.get(5).withText(words.kind(own)));
    int line = content.firsts().get(number - 1);
    ResultCell first = ResultCell.of(6, "", CellStyleName.CENTRED);
    cells.add(
        line < 0
            ? first
            : first
                .withText(words.say(isSaidHere(form) ? "toRow" : "toSaid", firstRow + line + 1))
                .to(here(firstRow + line)));
    return cells;
  }

  private static boolean isSaidHere(ToldForm form) {
    return !form.entries().isEmpty();
  }

  private CellRef here(int row) {
    return new CellRef(sheet, 0, row, 0);
  }

  /** The first six cells. */
  private List<ResultCell> cells(String number, Map<Severity, Long> counts, String project) {
    List<ResultCell> cells = new ArrayList<>();
    cells.add(ResultCell.of(0, number, CellStyleName.CENTRED));
    cells.add(
        counts.keySet().stream()
            .findFirst()
            .map(worst -> ResultCell.of(1, words.signed(worst), CellStyleName.of(worst)))
            .orElseGet(() -> ResultCell.of(1, words.say("passed"), CellStyleName.CLEAN)));
    cells.add(ResultCell.of(2, project, CellStyleName.TEXT));
    cells.add(ResultCell.of(3, "", CellStyleName.CENTRED));
    String said =
        counts.entrySet().stream()
            .map(each -> words.say("signed", words.signed(each.getKey()), each.getValue()))
            .collect(Collectors.joining(words.say("wide")));
    String shown = said.isEmpty() ? words.say("noneFound") : said;
    cells.add(ResultCell.of(4, shown, CellStyleName.TEXT));
    cells.add(ResultCell.of(5, "", CellStyleName.TEXT));
    return cells;
  }

  /** Gravest first; those that are not there are left out. */
  private static Map<Severity, Long> counts(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::severity, () -> new EnumMap<>(Severity.class), Collectors.counting()));
  }
}
