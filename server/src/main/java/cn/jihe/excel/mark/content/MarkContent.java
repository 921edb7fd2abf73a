package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be put into a workbook.
 *
 * @param source what is marked, when and by what
 * @param told what the result sheet says besides
 * @param rows the lines of the result sheet
 * @param notes what comments say: these lines, and behind them those of cells whose words stand in
 *     the line of an earlier form
 * @param firsts of each form the line at which to begin to read; -1 where there is none
 * @param cells flagged cells by the name of their sheet; empty when cells get no marks
 * @param changes what was corrected
 * @param typed what people typed into an earlier result sheet
 * @param head what its head says where what was looked at is no form; else that of a check
 * @param remarks of reviewers, in the order they are listed
 */
public record MarkContent(
    Source source,
    ToldReport told,
    List<ResultRow> rows,
    List<ResultRow> notes,
    List<Integer> firsts,
    Map<String, FlaggedCells> cells,
    List<Change> changes,
    List<TypedRow> typed,
    Optional<TableHead> head,
    List<RemarkMark> remarks) {

  /** Who has written our comments. */
  public static final String AUTHOR = "绩核";

  /** How Excel names the author of a threaded comment's stand-in. */
  private static final String THREADED = "tc=";

  /**
   * What is marked, when and by what.
   *
   * @param rulePages address to which a rule's code is added to get its page
   */
  public record Source(
      String fileName,
      Report report,
      Stamp stamp,
      RuleTexts texts,
      Language language,
      Optional<String> rulePages) {}

  /** The findings of a report in their cells and in the result sheet. */
  public static MarkContent ofFindings(Source source, FindingMessages messages) {
    ToldReport told = ToldReport.of(source.report(), messages, source.language());
    ResultTable.Lines lines = ResultTable.of(told, source.texts(), source.language());
    List<ResultRow> notes =
        Stream.concat(lines.rows().stream(), lines.elsewhere().stream()).toList();
    return new MarkContent(
        source,
        told,
        lines.rows(),
        notes,
        lines.firsts(),
        FlaggedCells.bySheet(notes),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /**
   * What was found in the rows of plain tables.
   *
   * @param source of which the report says nothing
   */
  public static MarkContent ofTables(Source source, TableHead head, List<TableMark> marks) {
    List<ResultRow> rows = TableMark.rows(marks);
    return new MarkContent(
        source,
        ToldReport.of(source.report(), source.texts(), source.language()),
        rows,
        rows,
        List.of(),
        FlaggedCells.bySheet(rows),
        List.of(),
        List.of(),
        Optional.of(head),
        List.of());
  }

  /** What was corrected and what is left to do, in the result sheet only. */
  public static MarkContent ofChanges(Source source, List<Change> changes) {
    ToldReport told = ToldReport.of(source.report(), source.texts(), source.language());
    ResultTable.Lines lines = ResultTable.of(told, source.texts(), source.language());
    return new MarkContent(
        source,
        told,
        lines.rows(),
        List.of(),
        lines.firsts(),
        Map.of(),
        changes,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** With what people typed into an earlier result sheet, behind what is known already. */
  public MarkContent with(List<TypedRow> texts) {
    Set<String> known = new HashSet<>();
    typed.forEach(row -> known.addAll(said(row)));
    List<TypedRow> all = new ArrayList<>(typed);
    texts.stream().filter(row -> !known.containsAll(said(row))).forEach(all::add);
    return new MarkContent(source, told, rows, notes, firsts, cells, changes, all, head, remarks);
  }

  /** Without what stands in the sheet of remarks. */
  List<TypedRow> typedOfFindings() {
    Set<String> told = new HashSet<>();
    remarks.forEach(mark -> told.add(mark.keys().group()));
    return typed.stream().filter(row -> !told.contains(row.keys().group())).toList();
  }

  private static List<String> said(TypedRow row) {
    return row.texts().entrySet().stream()
        .map(text -> text.getKey() + " " + text.getValue() + "\n" + row.keys().written())
        .toList();
  }

  /** With remarks in their cells and in a sheet of their own. */
  public MarkContent withRemarks(List<RemarkMark> others) {
    return new MarkContent(
        source,
        told,
        rows,
        notes,
        firsts,
        FlaggedCells.and(cells, others.stream().flatMap(mark -> mark.cell().stream()).toList()),
        changes,
        typed,
        head,
        List.copyOf(others));
  }

  MarkTexts words() {
    return new MarkTexts(source.language());
  }

  /** What the sheet is to be called, if nothing else is called so. */
  public String sheetName() {
    return words().say("sheet");
  }

  /** What the sheet of remarks is to be called; empty when there are none. */
  public Optional<String> remarksName() {
    return remarks.isEmpty() ? Optional.empty() : Optional.of(words().say("remarksSheet"));
  }

  /** Whether a reviewer says something about a cell. */
  public boolean isRemarked(CellRef cell) {
    return remarks.stream().anyMatch(mark -> mark.cell().filter(cell::equals).isPresent());
  }

  /**
   * What a comment says: first the reviewers.
   *
   * @param numbers the lines that speak of the cell
   * @param sheetName what the result sheet is called
   */
  public NoteText comment(CellRef cell, List<Integer> numbers, String sheetName) {
    List<NoteText.Part> parts = new ArrayList<>();
    for (RemarkMark mark : remarks) {
      if (mark.cell().filter(cell::equals).isPresent()) {
        String between = parts.isEmpty() ? "" : "\n\n";
        parts.add(new NoteText.Part(between + words().say("remarkHead", mark.kind()), true));
        parts.add(new NoteText.Part("\n" + mark.text(), false));
      }
    }
    int firstRow = ResultContent.firstRow(told);
    NoteText found =
        new CommentText(words(), sheetName, firstRow, source.rulePages()).of(notes, numbers);
    if (!parts.isEmpty() && !found.parts().isEmpty()) {
      parts.add(new NoteText.Part("\n\n", false));
    }
    parts.addAll(found.parts());
    return new NoteText(parts);
  }

  /** What the sheet of remarks says. */
  public ResultContent remarksSheet() {
    return RemarkLines.of(this);
  }

  /** Whether a comment stands for a conversation of Microsoft 365, beside which no note may be. */
  public static boolean isThreaded(String author) {
    return author.startsWith(THREADED);
  }

  /**
   * What the result sheet says.
   *
   * @param name what it is called
   * @param threaded the lines whose cells have conversations and got no comment
   */
  public ResultContent sheet(String name, Set<Integer> threaded) {
    List<ResultRow> lines = new ArrayList<>(rows);
    for (int number : threaded) {
      int line = notes.get(number).line();
      lines.set(line, rows.get(line).withRemark(words().say("threaded")));
    }
    return ResultContent.of(this, lines, name);
  }
}
