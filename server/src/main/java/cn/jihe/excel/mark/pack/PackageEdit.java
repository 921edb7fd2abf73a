package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.excel.open.zip.PackageWriter;
import cn.jihe.excel.open.zip.ZipPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A package while it is being changed. Each part is changed once at most; what was done is written
 * down, so that it can be undone.
 */
final class PackageEdit {

  private final WorkbookPackage pack;
  private final PackageWriter writer;
  private final UndoLog log = new UndoLog();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private boolean any;

  PackageEdit(WorkbookPackage pack) {
    this.pack = pack;
    this.writer = new PackageWriter(pack.zip());
  }

  WorkbookPackage pack() {
    return pack;
  }

  /** Whether a part was changed already. */
  boolean isChanged(String name) {
    return log.changed().containsKey(key(name));
  }

  /** Keys of the parts that were taken out. */
  Set<String> gone() {
    return gone;
  }

  /** Whether anything was done. */
  boolean any() {
    return any;
  }

  UndoLog log() {
    return log;
  }

  /** A part as it was before; empty when there is none. */
  Optional<byte[]> bytes(String name) throws IOException {
    Optional<ZipPart> part = pack.part(name);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = pack.zip().open(part.get())) {
      return Optional.of(in.readAllBytes());
    }
  }

  /**
   * The XML of a part.
   *
   * @throws IOException when there is no such part, too
   */
  XmlText xml(String name) throws IOException, XMLStreamException {
    return XmlText.of(bytes(name).orElseThrow(() -> new IOException("no part of this name")));
  }

  /** Changes a part. */
  void splice(String name, XmlText xml, Splices splices) {
    if (splices.isEmpty()) {
      return;
    }
    byte[] bytes = xml.bytes(splices.applied());
    change(name, bytes);
    log.changed().put(key(name), new UndoLog.Changed(hash(bytes), splices.undo()));
  }

  /** Gives a part other contents, without a way back. */
  void change(String name, byte[] bytes) {
    any = true;
    writer.change(pack.part(name).orElseThrow(), bytes);
  }

  void add(String name, byte[] bytes) {
    any = true;
    writer.add(name, bytes);
    taken.add(key(name));
    log.added().put(key(name), hash(bytes));
  }

  /** Takes a part out, if there is one of this name. */
  void remove(String name) {
    pack.part(name)
        .ifPresent(
            part -> {
              any = true;
              writer.remove(part);
              gone.add(key(name));
            });
  }

  /**
   * A name that no part has yet.
   *
   * @param before what stands before the number
   * @param after what stands behind it
   */
  String freeName(String before, String after) {
    int number = numbers.getOrDefault(before, 1);
    while (pack.part(before + number + after).isPresent()
        || taken.contains(key(before + number + after))) {
      number++;
    }
    numbers.put(before, number + 1);
    return before + number + after;
  }

  /** The name of a part as the zip has it, with slashes as they should be. */
  String actualName(String name) {
    return slashes(pack.part(name).map(ZipPart::name).orElse(name));
  }

  byte[] bytes() {
    return writer.bytes();
  }

  static String hash(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes);
  }

  /** By which the log names a part. */
  static String key(String name) {
    return slashes(name).toLowerCase(Locale.ROOT);
  }

  private static String slashes(String name) {
    String slashes = name.replace('\\', '/');
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }
}
