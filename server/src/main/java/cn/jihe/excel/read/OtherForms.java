package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.HeadingLabel;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.form.FormKind;
import cn.jihe.form.other.OtherKind;
import cn.jihe.label.Label;
import cn.jihe.label.OtherLabels;
import cn.jihe.label.OtherLabels.Family;
import cn.jihe.label.OtherLabels.Word;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells forms of other kinds from a project's: by the title's last words, and by labels that only
 * they have, whatever the title says.
 */
final class OtherForms {

  /** A heading is shorter; bounds the work on a form without indicator table. */
  private static final int MOST_ROWS = 80;

  /** A title with fewer labels below it is a heading, a line of a list or a cover. */
  private static final int FEWEST_LABELS = 3;

  private static final String PROJECT = "项目";
  private static final String WHOLE = "整体支出";

  /** The word of {@code other-kinds.yml} for a department's name. */
  private static final String WHOSE = "whose";

  private static final String PERFORMANCE = "绩效";

  /** Shorter names stand in titles by chance. */
  private static final int SHORTEST_NAME = 2;

  private final Grid grid;
  private final Vocabulary vocabulary;
  private final OtherLabels labels = OtherLabels.standard();

  OtherForms(Grid grid, Vocabulary vocabulary) {
    this.grid = grid;
    this.vocabulary = vocabulary;
  }

  /**
   * What the rows that may be a form say of themselves.
   *
   * @param words labels of other kinds
   * @param named labels of the project's name, as printed and without blanks
   * @param names what stands beside them
   * @param labels how many labels of a form stand there, up to {@link #FEWEST_LABELS}
   * @param executed whether a column stands there for what was spent
   */
  private record Said(
      Set<Word> words, List<String> named, List<String> names, int labels, boolean executed) {}

  /**
   * The title itself, or what it is when the project's name is left out of it: 惠农补贴政策绩效自评表 of the
   * project 惠农补贴政策 is a project's.
   *
   * @param last the last row that may belong to its form
   */
  TitleFinder.Title understood(TitleFinder.Title title, int last) {
    if (title.other() == null) {
      return title;
    }
    String text = Wording.label(title.text());
    for (String name : said(title.cell().row(), last, List.of()).names()) {
      boolean ofWhole = Wording.withoutBrackets(name).endsWith(WHOLE);
      if (name.length() >= SHORTEST_NAME && !ofWhole && text.contains(name)) {
        Optional<FormKind> kind = vocabulary.title(text.replace(name, PROJECT));
        if (kind.isPresent()) {
          return new TitleFinder.Title(title.cell(), title.text(), kind.get(), null);
        }
      }
    }
    return title;
  }

  /**
   * The other kind of form that stands in these rows; empty for one of ours, and for a title with
   * nothing below it.
   *
   * @param title understood; null when it has none
   * @param headers of its indicator tables
   */
  Optional<OtherKind> at(
      TitleFinder.@Nullable Title title, int first, int last, List<IndicatorHeader> headers) {
    Said said = said(first, last, headers);
    OtherKind titled = title == null ? null : title.other();
    if (titled != null) {
      return headers.isEmpty() && said.labels() < FEWEST_LABELS && told(said, title).isEmpty()
          ? Optional.empty()
          : Optional.of(titled);
    }
    FormKind kind = title == null ? null : title.kind();
    boolean reached =
        headers.stream().anyMatch(header -> header.has(Label.ACTUAL) || header.has(Label.SCORE));
    boolean evaluated =
        reached || (kind == null ? said.executed() : kind == FormKind.SELF_EVALUATION);
    return told(said, title).map(family -> family.of(evaluated));
  }

  /** What a sheet is on which no form was found at all; its table may have no header we know. */
  Optional<OtherKind> onSheet() {
    Said said = said(grid.firstRow(), grid.lastRow(), List.of());
    boolean speaksOfIt =
        grid.filledRows(grid.firstRow(), grid.firstRow() + MOST_ROWS).stream()
            .flatMap(row -> grid.filled(row).stream())
            .anyMatch(cell -> cell.text().contains(PERFORMANCE));
    return speaksOfIt
        ? told(said, null).map(family -> family.of(said.executed()))
        : Optional.empty();
  }

  private Optional<Family> told(Said said, TitleFinder.@Nullable Title title) {
    boolean project =
        title != null && title.kind() != null && Wording.label(title.text()).contains(PROJECT);
    return labels.families().stream()
        .filter(family -> family.anyTitle() || !project)
        .filter(family -> family.isToldBy(said.words()))
        .filter(
            family ->
                said.named().stream()
                    .noneMatch(name -> family.unless().stream().anyMatch(name::contains)))
        .findFirst();
  }

  private Said said(int first, int last, List<IndicatorHeader> headers) {
    int end = headers.isEmpty() ? Math.min(last, first + MOST_ROWS) : headers.getFirst().last();
    Reading reading = new Reading();
    for (int row : grid.filledRows(Math.max(first, end - MOST_ROWS), end)) {
      boolean header = headers.stream().anyMatch(one -> one.first() <= row && row <= one.last());
      // 项目名称 beside the columns of indicators heads the projects' own column.
      reading.take(row, !header && ListHead.at(grid, row, vocabulary));
    }
    return new Said(reading.words, reading.named, reading.names, reading.count, reading.executed);
  }

  /** Takes rows one by one. */
  private final class Reading {
    private final Set<Word> words = new HashSet<>();
    private final List<String> named = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int count;
    private boolean executed;

    void take(int row, boolean listed) {
      for (GridCell cell : grid.filled(row)) {
        words.addAll(labels.words(cell.text()));
        executed |=
            vocabulary
                .label(Section.FUND_COLUMNS, cell.text())
                .filter(Label.EXECUTED::equals)
                .isPresent();
        Optional<HeadingLabel> label = HeadingLabel.of(cell.text(), vocabulary);
        count += label.isPresent() ? 1 : 0;
        if (!listed
            && label.filter(found -> Label.PROJECT_NAME.equals(found.label())).isPresent()) {
          name(cell, label.get());
        }
      }
    }

    /** 部门整体支出 is no project's name. */
    private void name(GridCell cell, HeadingLabel label) {
      int beside = grid.span(cell.row(), cell.column()).lastColumn() + 1;
      String value = Wording.label(label.inline() ? label.value() : grid.text(cell.row(), beside));
      names.add(value);
      if (Wording.withoutBrackets(value).endsWith(WHOLE)) {
        labels.families().forEach(family -> words.add(new Word(family.declaration(), WHOSE)));
      } else {
        named.add(Wording.label(label.text()));
      }
    }
  }
}
