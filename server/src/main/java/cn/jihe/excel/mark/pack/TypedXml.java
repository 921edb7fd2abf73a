package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.EscapedText;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.mark.typed.TypedRows;
import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.WorkbookPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads what people typed into sheets of ours. */
public final class TypedXml {

  private static final int DEEPEST = 100;
  private static final int LONGEST = 32_767;

  /** Columns of ours and some that people have put between them. */
  private static final int MOST_COLUMNS = 64;

  private final WorkbookPackage pack;
  private final TypedRows rows = new TypedRows();
  private final Map<Integer, String> row = new HashMap<>();
  private final StringBuilder value = new StringBuilder();

  /** What stands in the cell itself, and goes before any value beside it. */
  private final StringBuilder own = new StringBuilder();

  private final StringBuilder formula = new StringBuilder();
  private Optional<List<String>> shared = Optional.empty();
  private int column = -1;
  private String type = "";
  private String inside = "";
  private boolean isSpoken;

  private TypedXml(WorkbookPackage pack) {
    this.pack = pack;
  }

  /** What was typed; nothing where there is no sheet of ours. */
  public static List<TypedRow> read(WorkbookPackage pack) throws IOException {
    return read(pack, SheetHead.all(pack));
  }

  static List<TypedRow> read(WorkbookPackage pack, List<SheetHead> heads) throws IOException {
    List<TypedRow> all = new ArrayList<>();
    List<SheetPart> sheets = pack.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      if (heads.get(i).isOurs()) {
        all.addAll(new TypedXml(pack).read(sheets.get(i)));
      }
    }
    return all;
  }

  /** Of a sheet that breaks, what stands before the break. */
  private List<TypedRow> read(SheetPart sheet) throws IOException {
    try (PartXml xml = new PartXml(pack.open(sheet.part()), DEEPEST)) {
      int event = xml.next();
      while (event != XMLStreamConstants.END_DOCUMENT) {
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end(xml.name());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
          default -> {}
        }
        event = xml.next();
      }
    } catch (XMLStreamException e) {
      // The rest is lost with the sheet.
    }
    return rows.all();
  }

  private void start(PartXml xml) {
    switch (xml.name()) {
      case "row" -> {
        row.clear();
        column = -1;
      }
      case "c" -> {
        column = CellRange.of(xml.attribute("r")).map(Span::firstColumn).orElse(column + 1);
        type = xml.attribute("t");
        value.setLength(0);
        own.setLength(0);
        formula.setLength(0);
      }
      case "v", "t", "f" -> inside = xml.name();
      case "rPh" -> isSpoken = true;
      default -> {}
    }
  }

  private void text(PartXml xml) throws XMLStreamException {
    if (!inside.isEmpty() && !isSpoken) {
      StringBuilder target =
          switch (inside) {
            case "f" -> formula;
            case "t" -> own;
            default -> value;
          };
      xml.appendTo(target, LONGEST);
    }
  }

  private void end(String name) throws IOException {
    switch (name) {
      case "v", "t", "f" -> inside = "";
      case "rPh" -> isSpoken = false;
      case "c" -> {
        String text = formula.isEmpty() ? shown() : "=" + formula;
        if (column < MOST_COLUMNS && !text.isEmpty()) {
          row.put(column, text);
        }
      }
      case "row" -> rows.row(row);
      default -> {}
    }
  }

  private String shown() throws IOException {
    String written = (own.isEmpty() ? value : own).toString();
    if (!type.equals("s")) {
      return EscapedText.plain(written);
    }
    if (shared.isEmpty()) {
      shared = Optional.of(OwnTexts.all(pack));
    }
    try {
      return EscapedText.plain(shared.get().get(Integer.parseInt(written.strip())));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return "";
    }
  }
}
