package cn.jihe.support;

import cn.jihe.excel.grid.Grid;
import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A layout as a file: what is peculiar about it, its sheets drawn as in {@link DrawnSheet} below
 * lines {@code === sheet}, and below {@code ---} every field that a person reads there.
 */
public record LayoutCase(String name, String drawing, String expected) {

  /** Cells that belong to the one on their left or above. */
  private static final Set<String> JOINED = Set.of("<", "^");

  private static final Path FOLDER = Path.of("src/test/resources/layouts");

  public static Stream<LayoutCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(LayoutCase::of).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static LayoutCase of(Path file) {
    try {
      String text = Files.readString(file);
      int cut = text.indexOf("\n---\n");
      String drawing = cut < 0 ? text : text.substring(0, cut + 1);
      String name = file.getFileName().toString().replace(".txt", "");
      return new LayoutCase(name, drawing, cut < 0 ? "" : text.substring(cut + 5));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same layout with other texts in some cells; a cell that is no first one stays as it is. */
  public LayoutCase with(Map<CellRef, String> texts) {
    String[] sheets = drawing.split("(?m)^=== ", -1);
    texts.forEach(
        (cell, text) -> {
          String[] lines = sheets[cell.sheetIndex() + 1].split("\n", -1);
          String[] cells = lines[cell.row() + 1].split("\\|", -1);
          if (cell.column() < cells.length && !JOINED.contains(cells[cell.column()].strip())) {
            cells[cell.column()] = " " + text + " ";
            lines[cell.row() + 1] = String.join("|", cells);
            sheets[cell.sheetIndex() + 1] = String.join("\n", lines);
          }
        });
    return new LayoutCase(name, String.join("=== ", sheets), "");
  }

  public List<Grid> grids() {
    List<Grid> grids = new ArrayList<>();
    String[] sheets = drawing.split("(?m)^=== ", -1);
    for (int i = 1; i < sheets.length; i++) {
      int end = sheets[i].indexOf('\n');
      String body = sheets[i].substring(end + 1).stripTrailing();
      grids.add(DrawnSheet.grid(sheets[i].substring(0, end).strip(), i - 1, body));
    }
    return grids;
  }

  public Workbook read() {
    return DrawnSheet.read(grids());
  }

  /** Every form with every field and its cell, and what was found missing, a line each. */
  public static String said(Workbook read) {
    return read.forms().stream().map(LayoutCase::said).collect(Collectors.joining())
        + read.gaps().stream()
            .map(gap -> "missing " + gap.labels() + "\n")
            .collect(Collectors.joining());
  }

  private static String said(Form form) {
    StringBuilder said = new StringBuilder();
    said.append(form.kind()).append(' ');
    said.append(form.year().map(String::valueOf).orElse("no year")).append(' ');
    said.append(form.moneyUnit()).append(' ').append(form.place().title().sheet()).append(' ');
    said.append(form.place().range()).append('\n');
    for (Field field : form.fields()) {
      CellRef cell = field.cell();
      said.append(field.path()).append(' ').append(cell == null ? "-" : cell.a1()).append(' ');
      said.append(field.text().replace('\n', '⏎')).append('\n');
    }
    if (!form.emptyRows().isEmpty()) {
      said.append("empty ");
      said.append(form.emptyRows().stream().map(CellRef::a1).collect(Collectors.joining(" ")));
      said.append('\n');
    }
    return said.toString().replaceAll("(?m) +$", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
