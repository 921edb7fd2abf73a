package cn.jihe.excel.correct;

import cn.jihe.excel.mark.splice.SchemaOrder;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.excel.open.zip.PackageWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Tells Excel to calculate all formulas when it opens the file. */
final class RecalculationOnLoad {

  private static final String ON_LOAD = "fullCalcOnLoad";

  private RecalculationOnLoad() {}

  /** Writes it into the workbook's main part, unless it is there already. */
  static void tell(WorkbookPackage pack, PackageWriter writer) throws IOException {
    try (InputStream in = pack.open(pack.workbook())) {
      XmlText xml = XmlText.of(in.readAllBytes());
      Splices splices = new Splices(xml.text());
      put(XmlTree.of(xml.text(), (element, depth) -> depth <= 2), splices);
      if (!splices.isEmpty()) {
        writer.change(pack.part(pack.workbook()).orElseThrow(), xml.bytes(splices.applied()));
      }
    } catch (XMLStreamException notOurs) {
      // A part that could not be written again as it was stays so.
      return;
    }
  }

  private static void put(XmlNode root, Splices splices) {
    Optional<XmlNode> known = root.child("calcPr");
    if (known.isEmpty()) {
      String tag = "<" + root.prefix() + "calcPr " + ON_LOAD + "=\"1\"/>";
      splices.insert(SchemaOrder.WORKBOOK.place(root, "calcPr"), tag);
      return;
    }
    if (!known.get().isTrue(ON_LOAD)) {
      splices.set(known.get(), ON_LOAD, "1");
    }
    if (known.get().attribute("calcMode").equals("manual")) {
      splices.set(known.get(), "calcMode", "auto");
    }
  }
}
