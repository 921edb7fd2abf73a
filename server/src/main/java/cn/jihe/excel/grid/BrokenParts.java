package cn.jihe.excel.grid;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** What becomes of a part whose XML breaks. */
final class BrokenParts {

  private BrokenParts() {}

  /**
   * A part that all sheets share is read as far as it goes; but where the bytes of the file are not
   * what was packed, nothing of it can be believed.
   *
   * @throws IOException when that is so
   */
  static void require(XMLStreamException broken) throws IOException {
    Throwable nested = broken.getNestedException();
    if (nested instanceof IOException notXml) {
      throw notXml;
    }
  }
}
