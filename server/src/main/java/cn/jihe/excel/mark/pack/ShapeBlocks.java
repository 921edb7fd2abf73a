package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.excel.open.zip.ZipPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Shapes of comments and controls have numbers, 1,024 to a block; each drawing names the blocks
 * that are its own. In a whole workbook no block may be named twice.
 */
final class ShapeBlocks {

  static final int SIZE = 1_024;

  private static final Pattern BLOCKS =
      Pattern.compile("idmap\\b[^>]*?\\bdata\\s*=\\s*[\"']([0-9, ]*)[\"']");
  private static final Pattern SHAPE = Pattern.compile("_x0000_s([0-9]{1,8})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  private final BitSet used = new BitSet();

  private ShapeBlocks() {
    // What is in it would have no number of five digits.
    used.set(0);
  }

  /** The blocks that the drawings of a workbook use. */
  static ShapeBlocks of(WorkbookPackage pack) throws IOException {
    ShapeBlocks blocks = new ShapeBlocks();
    for (ZipPart part : pack.zip().parts()) {
      String name = part.name().toLowerCase(Locale.ROOT);
      if (name.endsWith(".vml") || pack.contentType(name).endsWith("vmldrawing")) {
        try (InputStream in = pack.zip().open(part)) {
          blocks.take(in.readAllBytes());
        }
      }
    }
    return blocks;
  }

  private void take(byte[] drawing) {
    String text = text(drawing);
    Matcher named = BLOCKS.matcher(text);
    while (named.find()) {
      Matcher block = NUMBER.matcher(named.group(1));
      while (block.find()) {
        used.set(Integer.parseInt(block.group()));
      }
    }
    Matcher shape = SHAPE.matcher(text);
    while (shape.find()) {
      take(Integer.parseInt(shape.group(1)));
    }
  }

  /** All that is looked for are digits and Latin letters, whatever the encoding. */
  private static String text(byte[] drawing) {
    try {
      return XmlText.of(drawing).text();
    } catch (XMLStreamException e) {
      return new String(drawing, StandardCharsets.ISO_8859_1);
    }
  }

  /** A shape has this number. */
  void take(int shape) {
    used.set(Math.max(0, shape) / SIZE);
  }

  /** A block that nobody has named, from now on taken. */
  int next() {
    int free = used.nextClearBit(1);
    used.set(free);
    return free;
  }
}
