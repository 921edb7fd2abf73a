package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.WorkbookCounts;
import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.RawValue;
import javax.xml.stream.XMLStreamException;

/** The cell that is being read, from its start to its end (ECMA-376 part 1, 18.3.1.4). */
final class CellXml {

  /** What is said of a picture that stands in the cell. */
  private static final String PICTURE = "[图片]";

  private static final int DEPTH = 4;

  private final PartXml xml;
  private final SharedTexts texts;
  private final CellValues values;
  private final WorkbookCounts counts;
  private final RichText inline;
  private final StringBuilder value = new StringBuilder();

  private String name = "";
  private String type = "";
  private int style;
  private boolean richValue;
  private boolean formula;
  private boolean hasValue;
  private boolean hasInline;
  private boolean inValue;
  private boolean inInline;

  CellXml(PartXml xml, SharedTexts texts, CellValues values, WorkbookCounts counts) {
    this.xml = xml;
    this.texts = texts;
    this.values = values;
    this.counts = counts;
    this.inline = new RichText(xml);
  }

  /** At the cell's start. */
  void begin() {
    name = "";
    type = "";
    style = 0;
    richValue = false;
    formula = false;
    hasValue = false;
    hasInline = false;
    inValue = false;
    inInline = false;
    value.setLength(0);
    int attributes = xml.attributes();
    for (int i = 0; i < attributes; i++) {
      switch (xml.attributeName(i)) {
        case "r" -> name = xml.attribute(i);
        case "s" -> style = NumberFormats.number(xml.attribute(i));
        case "t" -> type = xml.attribute(i);
        case "vm" -> richValue = true;
        case "cm", "ph" -> {}
        default -> counts.node(xml.attributeName(i));
      }
    }
  }

  /** Its address as written; empty when it has none. */
  String name() {
    return name;
  }

  /** The number of its style; 0 when it has none. */
  int style() {
    return style;
  }

  /** Whether its text is one that cells share. */
  boolean isShared() {
    return type.equals("s");
  }

  boolean isFormula() {
    return formula;
  }

  /** At the start of an element in it. */
  void start() {
    if (inInline) {
      inline.start();
      counts.attributes(xml);
      if (inline.isForeign()) {
        counts.node(xml);
      }
    } else if (xml.depth() == DEPTH + 1) {
      counts.attributes(xml);
      switch (xml.name()) {
        case "v" -> {
          inValue = true;
          hasValue = true;
        }
        case "f" -> formula = true;
        case "is" -> {
          inInline = true;
          hasInline = true;
          inline.begin(DEPTH + 1);
        }
        default -> counts.node(xml);
      }
    } else {
      counts.node(xml);
    }
  }

  void characters(int event) throws XMLStreamException {
    if (inValue) {
      xml.appendTo(value, RichText.LONGEST);
    } else if (inInline) {
      inline.characters(event);
    }
  }

  /** At the end of an element in it. */
  void end() {
    if (inInline) {
      inline.end();
      inInline = xml.depth() > DEPTH + 1;
    }
    inValue = false;
  }

  /** What it shows and holds; formulas are never evaluated: their stored result counts. */
  RawValue taken() {
    if (!hasValue && !hasInline) {
      return formula ? new RawValue("", null, null, Trouble.NO_CACHED_VALUE) : RawValue.EMPTY;
    }
    if (hasInline && (!hasValue || type.equals("inlineStr"))) {
      return RawValue.ofText(inline.taken());
    }
    return switch (type) {
      case "s" -> shared();
      case "str", "inlineStr" -> RawValue.ofText(EscapedText.plain(value.toString()));
      case "e" -> error();
      case "b" -> truth();
      case "d" -> written().isEmpty() ? withoutValue() : values.moment(written(), style);
      case "", "n" -> written().isEmpty() ? withoutValue() : values.number(written(), style);
      default -> CellValues.unreadable(written());
    };
  }

  /** Some programs write an empty result, which is one only where the formula gives text. */
  private RawValue withoutValue() {
    return formula ? new RawValue("", null, null, Trouble.NO_CACHED_VALUE) : RawValue.EMPTY;
  }

  private RawValue shared() {
    String number = written();
    if (number.isEmpty()) {
      return withoutValue();
    }
    String text = number.equals("0") ? texts.get(0) : texts.get(index(number));
    return text == null ? CellValues.unreadable("") : RawValue.ofText(text);
  }

  private static int index(String number) {
    int index = NumberFormats.number(number);
    return index == 0 ? -1 : index;
  }

  /**
   * Excel writes a picture, and other values that older versions do not know, as an error; so it
   * does with newer errors of formulas, which are none the less errors.
   */
  private RawValue error() {
    return richValue && !formula ? RawValue.ofText(PICTURE) : CellValues.unreadable(written());
  }

  private RawValue truth() {
    return switch (written()) {
      case "1", "true" -> RawValue.ofText("TRUE");
      case "0", "false" -> RawValue.ofText("FALSE");
      case "" -> withoutValue();
      default -> CellValues.unreadable(written());
    };
  }

  private String written() {
    return value.toString().strip();
  }
}
