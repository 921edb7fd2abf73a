package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.content.KeptView;
import cn.jihe.excel.mark.content.ResultContent;
import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.WorkbookPackage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The start of a sheet: whether it is selected, and of ours what stands in its first row. The rest
 * is not unpacked.
 *
 * @param texts of the first row by column, from 0; of sheets that are not ours at most the first
 */
record SheetHead(boolean selected, Map<Integer, String> texts) {

  private static final int DEEPEST = 100;
  private static final int LONGEST = 32_767;

  SheetHead {
    texts = Map.copyOf(texts);
  }

  /** Reads it; nothing of a sheet that cannot be read. */
  static SheetHead of(WorkbookPackage pack, SheetPart sheet, List<String> shared) {
    Reading reading = new Reading(shared);
    try (PartXml xml = new PartXml(pack.open(sheet.part()), DEEPEST)) {
      reading.read(xml);
    } catch (XMLStreamException | RuntimeException e) {
      // Whether a sheet can be read is for those to say who need what is in it.
    }
    return new SheetHead(reading.selected, reading.texts);
  }

  /** Whether the sheet is one that we added. */
  boolean isOurs() {
    return OwnMark.isIn(texts.getOrDefault(0, ""));
  }

  KeptView view() {
    return KeptView.of(texts.getOrDefault(ResultContent.KEPT_COLUMN, ""));
  }

  /** What we did to the package, if it is told. */
  Optional<UndoLog> log() {
    StringBuilder text = new StringBuilder();
    for (int column = ResultContent.KEPT_COLUMN + 1; texts.containsKey(column); column++) {
      text.append(texts.get(column));
    }
    return UndoLog.read(text.toString());
  }

  private static final class Reading {

    private final List<String> shared;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean selected;
    private int rowDepth;
    private int column = -1;
    private String type = "";
    private boolean isText;

    Reading(List<String> shared) {
      this.shared = shared;
    }

    void read(PartXml xml) throws XMLStreamException {
      int event = xml.next();
      while (event != XMLStreamConstants.END_DOCUMENT) {
        boolean goesOn =
            switch (event) {
              case XMLStreamConstants.START_ELEMENT -> start(xml);
              case XMLStreamConstants.END_ELEMENT -> end(xml);
              default -> text(xml);
            };
        if (!goesOn) {
          return;
        }
        event = xml.next();
      }
    }

    private boolean start(PartXml xml) {
      switch (xml.name()) {
        case "sheetView" -> {
          String value = xml.attribute("tabSelected");
          selected |= value.equals("1") || value.equals("true");
        }
        case "row" -> {
          String number = xml.attribute("r");
          rowDepth = xml.depth();
          return number.isEmpty() || number.equals("1");
        }
        case "c" -> {
          column = CellRange.of(xml.attribute("r")).map(Span::firstColumn).orElse(column + 1);
          type = xml.attribute("t");
          text.setLength(0);
        }
        case "v", "t" -> isText = rowDepth > 0;
        default -> {}
      }
      return true;
    }

    private boolean text(PartXml xml) throws XMLStreamException {
      if (isText) {
        xml.appendTo(text, LONGEST);
      }
      return true;
    }

    private boolean end(PartXml xml) {
      switch (xml.name()) {
        case "v", "t" -> isText = false;
        case "c" -> {
          texts.put(column, type.equals("s") ? sharedText() : text.toString());
          return OwnMark.isIn(texts.getOrDefault(0, ""));
        }
        case "row", "sheetData" -> {
          return false;
        }
        default -> {}
      }
      return true;
    }

    private String sharedText() {
      try {
        return shared.get(Integer.parseInt(text.toString().strip()));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        return "";
      }
    }
  }

  /** The places of those that are selected together, ours not counted. */
  static List<Integer> selected(List<SheetHead> heads) {
    List<SheetHead> others = heads.stream().filter(head -> !head.isOurs()).toList();
    return IntStream.range(0, others.size())
        .filter(index -> others.get(index).selected)
        .boxed()
        .toList();
  }

  /** Of each sheet of a workbook. */
  static List<SheetHead> all(WorkbookPackage pack) throws IOException {
    List<String> shared = OwnTexts.shared(pack);
    return pack.sheets().stream().map(sheet -> of(pack, sheet, shared)).toList();
  }
}
