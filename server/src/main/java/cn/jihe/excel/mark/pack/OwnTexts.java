package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import cn.jihe.excel.open.WorkbookPackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Whether bytes hold a mark of ours, and the texts that cells of our sheet name by number. */
final class OwnTexts {

  private static final byte[] MARK = OwnMark.INVISIBLE.getBytes(StandardCharsets.UTF_8);
  private static final byte[] IN_FORMULA = "jihe:".getBytes(StandardCharsets.UTF_8);

  private OwnTexts() {}

  /** Whether there is our invisible mark; programs that save workbooks write it as it is. */
  static boolean isMarked(byte[] part) {
    return contains(part, MARK);
  }

  /** Whether there may be a formula of ours. */
  static boolean mayHaveFormula(byte[] part) {
    return contains(part, IN_FORMULA);
  }

  private static boolean contains(byte[] part, byte[] wanted) {
    int last = part.length - wanted.length;
    for (int at = 0; at <= last; at++) {
      if (part[at] == wanted[0] && isAt(part, at, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] part, int at, byte[] wanted) {
    for (int i = 1; i < wanted.length; i++) {
      if (part[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The texts that cells share; none when none of them is marked as ours. */
  static List<String> shared(WorkbookPackage pack) throws IOException {
    return shared(pack, true);
  }

  /** The texts that cells share, whosever they are. */
  static List<String> all(WorkbookPackage pack) throws IOException {
    return shared(pack, false);
  }

  private static List<String> shared(WorkbookPackage pack, boolean onlyMarked) throws IOException {
    String part = pack.related("sharedStrings");
    if (part == null) {
      return List.of();
    }
    try (InputStream in = pack.open(part)) {
      byte[] bytes = in.readAllBytes();
      return !onlyMarked || isMarked(bytes)
          ? XmlTree.of(XmlText.of(bytes).text()).children("si").map(OwnTexts::text).toList()
          : List.of();
    } catch (XMLStreamException e) {
      return List.of();
    }
  }

  /** The text of an item with all its runs; how it is pronounced is no part of it. */
  static String text(XmlNode item) {
    return item.children().stream()
        .map(
            child ->
                switch (child.name()) {
                  case "t" -> child.text();
                  case "r" -> text(child);
                  default -> "";
                })
        .collect(Collectors.joining());
  }
}
