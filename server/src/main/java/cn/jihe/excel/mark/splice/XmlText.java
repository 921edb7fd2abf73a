package cn.jihe.excel.mark.splice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * A part's XML as text, and what it takes to write that text as the same bytes again.
 *
 * @param text without a byte order mark
 * @param charset in which the part is written
 * @param order how many bytes of order mark stand before it
 */
public record XmlText(String text, Charset charset, int order) {

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{1,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final int DECLARATION_BYTES = 200;

  /**
   * Reads a part.
   *
   * @throws XMLStreamException when its bytes are no text in the encoding that it names, so that
   *     they could not be written again as they were
   */
  public static XmlText of(byte[] bytes) throws XMLStreamException {
    int order = order(bytes);
    Charset charset = charset(bytes, order);
    XmlText read =
        new XmlText(new String(bytes, order, bytes.length - order, charset), charset, order);
    boolean mayDiffer = !charset.equals(StandardCharsets.UTF_8) || read.text.indexOf('\uFFFD') >= 0;
    if (mayDiffer && !Arrays.equals(read.bytes(read.text), bytes)) {
      throw new XMLStreamException("no text in " + charset);
    }
    return read;
  }

  private static int order(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
  }

  private static Charset charset(byte[] bytes, int order) throws XMLStreamException {
    if (order == 3) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    int head = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.US_ASCII));
    String name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
    try {
      // What is in 16 bits has been found already.
      return name.startsWith("UTF-16") ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new XMLStreamException(e);
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Another text in the same encoding; characters that it lacks become references. */
  public byte[] bytes(String other) {
    byte[] encoded = encodable(other).getBytes(charset);
    if (order == 0) {
      return encoded;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(order + encoded.length);
    all.writeBytes("\uFEFF".getBytes(charset));
    all.writeBytes(encoded);
    return all.toByteArray();
  }

  private String encodable(String other) {
    CharsetEncoder encoder = charset.newEncoder();
    if (charset.name().startsWith("UTF-") || encoder.canEncode(other)) {
      return other;
    }
    StringBuilder text = new StringBuilder();
    other
        .codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              text.append(encoder.canEncode(character) ? character : "&#" + point + ";");
            });
    return text.toString();
  }
}
