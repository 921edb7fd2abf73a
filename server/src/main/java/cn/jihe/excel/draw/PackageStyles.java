package cn.jihe.excel.draw;

import cn.jihe.excel.draw.CellLook.Across;
import cn.jihe.excel.draw.CellLook.Side;
import cn.jihe.excel.draw.CellLook.Upright;
import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.WorkbookCounts;
import cn.jihe.excel.open.WorkbookPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The looks of the cell styles of a package (ECMA-376 part 1, 18.8). */
final class PackageStyles {

  private static final int SECTION = 2;
  private static final int ENTRY = 3;

  /** A style as written, and what its text looks like. */
  private record Written(int font, int border, CellLook text) {}

  private final BitSet bold = new BitSet();
  private final List<Set<Side>> borders = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private int fonts;
  private String section = "";

  private PackageStyles() {}

  /** Of a part that breaks what stands before the break; none without such a part. */
  static PackageStyles read(WorkbookPackage pack) throws IOException {
    PackageStyles styles = new PackageStyles();
    String part = pack.related("styles");
    if (part == null) {
      return styles;
    }
    WorkbookCounts counts = new WorkbookCounts(pack.limits());
    try (PartXml xml = new PartXml(pack.open(part), counts.deepest())) {
      int event = xml.next();
      while (event != XMLStreamConstants.END_DOCUMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          counts.node(xml);
          styles.start(xml);
        }
        event = xml.next();
      }
    } catch (XMLStreamException broken) {
      // The sheets were read in spite of it: they are drawn with what is known.
    }
    return styles;
  }

  /** The look of a style; one that is not there is plain. */
  CellLook of(int style) {
    if (style < 0 || style >= written.size()) {
      return CellLook.PLAIN;
    }
    Written one = written.get(style);
    CellLook text = one.text();
    boolean lined = one.border() >= 0 && one.border() < borders.size();
    return new CellLook(
        text.across(),
        text.upright(),
        lined ? borders.get(one.border()) : Set.of(),
        text.wraps(),
        one.font() >= 0 && bold.get(one.font()),
        text.stacked());
  }

  private void start(PartXml xml) {
    if (xml.depth() == SECTION) {
      section = xml.name();
    } else if (xml.depth() == ENTRY) {
      entry(xml);
    } else if (xml.depth() == ENTRY + 1) {
      part(xml);
    }
  }

  private void entry(PartXml xml) {
    switch (section) {
      case "fonts" -> fonts++;
      case "borders" -> borders.add(EnumSet.noneOf(Side.class));
      case "cellXfs" ->
          written.add(
              new Written(
                  Attributes.number(xml, "fontId", 0),
                  Attributes.number(xml, "borderId", 0),
                  CellLook.PLAIN));
      default -> {}
    }
  }

  private void part(PartXml xml) {
    switch (section) {
      case "fonts" -> {
        if (xml.name().equals("b") && Attributes.isTrue(xml, "val", true)) {
          bold.set(fonts - 1);
        }
      }
      case "borders" -> border(xml);
      case "cellXfs" -> {
        if (xml.name().equals("alignment")) {
          Written one = written.removeLast();
          written.add(new Written(one.font(), one.border(), text(xml)));
        }
      }
      default -> {}
    }
  }

  private void border(PartXml xml) {
    String style = xml.attribute("style");
    if (style.isEmpty() || style.equals("none")) {
      return;
    }
    switch (xml.name()) {
      case "top" -> borders.getLast().add(Side.TOP);
      case "bottom" -> borders.getLast().add(Side.BOTTOM);
      case "left", "start" -> borders.getLast().add(Side.LEFT);
      case "right", "end" -> borders.getLast().add(Side.RIGHT);
      default -> {}
    }
  }

  private static CellLook text(PartXml alignment) {
    Across across =
        switch (alignment.attribute("horizontal")) {
          case "center", "centerContinuous", "distributed" -> Across.CENTER;
          case "right" -> Across.RIGHT;
          case "left", "fill", "justify" -> Across.LEFT;
          default -> Across.GENERAL;
        };
    Upright upright =
        switch (alignment.attribute("vertical")) {
          case "center", "distributed" -> Upright.MIDDLE;
          case "top", "justify" -> Upright.TOP;
          default -> Upright.BOTTOM;
        };
    boolean stacked = Attributes.number(alignment, "textRotation", 0) == CellLook.STACKED_ROTATION;
    boolean wraps = Attributes.isTrue(alignment, "wrapText", false);
    return new CellLook(across, upright, Set.of(), wraps, false, stacked);
  }
}
