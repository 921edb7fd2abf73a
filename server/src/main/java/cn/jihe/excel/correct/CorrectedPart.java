package cn.jihe.excel.correct;

import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The XML of a sheet, of which single cells are looked for and get other contents. */
final class CorrectedPart {

  private final XmlText xml;
  private final Set<CellPlace> sought = new HashSet<>();
  private final Map<CellPlace, XmlNode> found = new HashMap<>();
  private final Map<CellPlace, CellContents> contents = new LinkedHashMap<>();

  CorrectedPart(XmlText xml) {
    this.xml = xml;
  }

  /**
   * Looks for cells; those that were looked for before cost nothing.
   *
   * @throws XMLStreamException when the sheet cannot be read
   */
  void seek(Set<CellPlace> places) throws XMLStreamException {
    Set<CellPlace> wanted = new HashSet<>(places);
    wanted.removeAll(sought);
    if (wanted.isEmpty()) {
      return;
    }
    CellScan scan = new CellScan(wanted);
    XmlNode root = XmlTree.of(xml.text(), scan);
    Iterator<CellPlace> inOrder = scan.kept().iterator();
    root.children("sheetData")
        .flatMap(data -> data.children().stream())
        .flatMap(row -> row.children().stream())
        .forEach(cell -> found.merge(inOrder.next(), cell, CorrectedPart::theOneThatCounts));
    sought.addAll(wanted);
  }

  /** Of several in one place the last counts that holds anything. */
  private static XmlNode theOneThatCounts(XmlNode earlier, XmlNode later) {
    return later.children().isEmpty() ? earlier : later;
  }

  /** A cell that was looked for, as it was read; empty when there is none. */
  Optional<XmlNode> cell(CellPlace place) {
    return Optional.ofNullable(found.get(place));
  }

  /** What a cell is to hold, if it is not what it was read with. */
  Optional<CellContents> contents(CellPlace place) {
    return Optional.ofNullable(contents.get(place));
  }

  /** Gives a cell that was found other contents. */
  void put(CellPlace place, CellContents other) {
    contents.put(place, other);
  }

  /** Gives all cells back what they were read with. */
  void startOver() {
    contents.clear();
  }

  boolean isChanged() {
    return !contents.isEmpty();
  }

  /** The part with the other contents, and not one more byte changed. */
  byte[] bytes() {
    Splices splices = new Splices(xml.text());
    contents.forEach((place, other) -> cell(place).ifPresent(found -> other.put(found, splices)));
    return xml.bytes(splices.applied());
  }
}
