package cn.jihe.check.page.drawn;

import cn.jihe.check.page.drawn.DrawnForm.DrawnCell;
import cn.jihe.check.page.drawn.DrawnForm.DrawnMark;
import cn.jihe.check.page.drawn.FormMarks.Mark;
import cn.jihe.excel.draw.CellLook;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the page shows of cells, wherever they stand on it. For one form. */
final class CellViews {

  private final int form;
  private final FormMarks marks;
  private final FormPins pins;
  private final Texts texts;

  /**
   * @param form its number, from 1
   */
  CellViews(int form, FormMarks marks, FormPins pins, Texts texts) {
    this.form = form;
    this.marks = marks;
    this.pins = pins;
    this.texts = texts;
  }

  /**
   * A cell of the table.
   *
   * @param columns how many it covers there
   * @param rows how many it covers there
   * @param spills whether its text is to go on over its neighbours
   */
  DrawnCell inTable(DrawingCell cell, int columns, int rows, boolean spills) {
    List<String> classes = new ArrayList<>(style(cell.look()));
    if (spills) {
      classes.add("spill");
    }
    if (!pins.of(cell).isEmpty()) {
      classes.add("pinned");
    }
    DrawnCell view =
        view(cell.ref(), cell.text(), columns, rows, classes, marks.of(cell)).pinned(pins.of(cell));
    List<Mark> whole = marks.ofWhole(cell);
    return whole.isEmpty() ? view : named(view, marks.of(cell), whole);
  }

  private static DrawnCell named(DrawnCell view, List<Mark> found, List<Mark> whole) {
    List<Mark> all =
        Stream.concat(found.stream().filter(mark -> !mark.further()), whole.stream())
            .sorted(Comparator.comparing(Mark::severity).thenComparingInt(Mark::number))
            .toList();
    return view.named(all.getFirst().severity().name(), numbers(all));
  }

  /** A cell that stands by itself, with its address. */
  DrawnCell apart(DrawingCell cell) {
    return view(cell.ref(), cell.text(), 1, 1, new ArrayList<>(), marks.of(cell))
        .pinned(pins.of(cell));
  }

  /** A marked cell of which nothing else is known. */
  DrawnCell unseen(CellRef cell, List<Mark> ofCell) {
    return view(cell, "", 1, 1, new ArrayList<>(), ofCell);
  }

  private DrawnCell view(
      CellRef ref, String text, int columns, int rows, List<String> classes, List<Mark> found) {
    String name = ref.a1();
    List<Mark> own = found.stream().filter(mark -> !mark.further()).toList();
    if (!own.isEmpty()) {
      classes.add("m");
      classes.add(style(own.getFirst().severity()));
    } else if (!found.isEmpty()) {
      classes.add("further");
    }
    List<String> covered =
        found.stream()
            .map(mark -> mark.cell().a1())
            .filter(a1 -> !a1.equals(name))
            .distinct()
            .toList();
    FoldedText folded = FoldedText.of(text);
    return new DrawnCell(
        id(name),
        name,
        String.join(" ", covered),
        columns,
        rows,
        String.join(" ", classes),
        own.isEmpty() ? "" : own.getFirst().severity().name(),
        numbers(own),
        numbers(found.stream().filter(Mark::further).toList()),
        covered.stream().map(this::id).toList(),
        found.stream().map(mark -> mark(mark, name)).toList(),
        List.of(),
        found.isEmpty() || !text.isBlank() ? folded.start() : texts.say("emptyCell"),
        folded.rest(),
        folded.rest().isEmpty() ? "" : texts.say("more", folded.restLength()));
  }

  private String id(String name) {
    return "c-" + form + "-" + name;
  }

  private static String numbers(List<Mark> marks) {
    return marks.stream()
        .map(mark -> String.valueOf(mark.number()))
        .collect(Collectors.joining(" "));
  }

  private DrawnMark mark(Mark mark, String name) {
    String key = mark.severity().name().toLowerCase(Locale.ROOT);
    return new DrawnMark(
        href(mark.number()),
        mark.further() ? "further" : key,
        texts.say(mark.further() ? "furtherSign" : "sign." + key) + mark.number(),
        mark.further()
            ? texts.say("furtherWord", name, mark.number())
            : texts.say("word", texts.say(key), name));
  }

  /** The mark of what is said of the form as a whole. */
  DrawnMark wholeMark(int number, Severity severity) {
    String key = style(severity);
    return new DrawnMark(href(number), key, texts.say("sign." + key) + number, texts.say(key));
  }

  private String href(int number) {
    return "#f-" + form + "-" + number;
  }

  static String style(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> style(CellLook look) {
    List<String> classes = new ArrayList<>();
    classes.add(
        switch (look.across()) {
          case CENTER -> "a-c";
          case RIGHT -> "a-r";
          case LEFT, GENERAL -> "a-l";
        });
    classes.add(
        switch (look.upright()) {
          case TOP -> "v-t";
          case MIDDLE -> "v-m";
          case BOTTOM -> "v-b";
        });
    look.borders().stream()
        .sorted()
        .map(
            side ->
                switch (side) {
                  case TOP -> "b-t";
                  case RIGHT -> "b-r";
                  case BOTTOM -> "b-b";
                  case LEFT -> "b-l";
                })
        .forEach(classes::add);
    if (look.bold()) {
      classes.add("bold");
    }
    if (look.stacked()) {
      classes.add("stacked");
    }
    return classes;
  }
}
