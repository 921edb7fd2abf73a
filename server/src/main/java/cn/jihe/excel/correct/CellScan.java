package cn.jihe.excel.correct;

import cn.jihe.excel.grid.CellNames;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.mark.splice.XmlTree;
import cn.jihe.file.WorkTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Keeps of a sheet's XML the cells that are wanted. Which cell is which is found out as the reader
 * of sheets does it: by the address, else by the place.
 */
final class CellScan implements XmlTree.Kept {

  private static final int ROOT = 1;
  private static final int SECTION = 2;
  private static final int ROW = 3;
  private static final int CELL = 4;

  private final Set<CellPlace> wanted;
  private final Set<Integer> rows = new HashSet<>();
  private final List<CellPlace> kept = new ArrayList<>();
  private String namespace = "";
  private int row = -1;
  private int column = -1;

  CellScan(Set<CellPlace> wanted) {
    this.wanted = wanted;
    wanted.forEach(place -> rows.add(place.row()));
  }

  /** The places of the cells that were kept, in the order of the text; one may be there twice. */
  List<CellPlace> kept() {
    return kept;
  }

  @Override
  public boolean test(XMLStreamReader2 element, int depth) {
    WorkTime.check();
    if (depth > CELL) {
      return true;
    }
    if (depth == ROOT) {
      namespace = element.getNamespaceURI();
      return true;
    }
    if (!namespace.equals(element.getNamespaceURI())) {
      return false;
    }
    return switch (depth) {
      case SECTION -> element.getLocalName().equals("sheetData");
      case ROW -> element.getLocalName().equals("row") && isRow(element);
      default -> element.getLocalName().equals("c") && isCell(element);
    };
  }

  private boolean isRow(XMLStreamReader2 element) {
    int written = CellNames.row(attribute(element), 0);
    row = written < 0 ? row + 1 : written;
    column = -1;
    return rows.contains(row);
  }

  private boolean isCell(XMLStreamReader2 element) {
    int written = CellNames.column(attribute(element));
    column = written < 0 ? column + 1 : written;
    CellPlace place = new CellPlace(row, column);
    if (!wanted.contains(place)) {
      return false;
    }
    kept.add(place);
    return true;
  }

  private static String attribute(XMLStreamReader2 element) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals("r")) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }
}
