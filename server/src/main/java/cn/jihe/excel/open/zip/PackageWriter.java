package cn.jihe.excel.open.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a zip again of which some parts have changed. All other parts are copied as they are
 * packed, byte for byte, with all that the directory says of them; the order stays, new parts come
 * last.
 */
public final class PackageWriter {

  private static final int ENTRY_BYTES = 46;
  private static final int HEADER_BYTES = 30;
  private static final int END_BYTES = 22;
  private static final short VERSION = 20;
  private static final short NAME_IN_UTF8 = 0x0800;
  private static final short DEFLATED = 8;

  /** The first of January 1980: a copy says nothing of when it was made. */
  private static final int FIRST_DAY = 0x0021_0000;

  private final ZipPackage original;
  private final Map<Integer, Optional<PackedPart>> changed = new HashMap<>();
  private final Map<String, PackedPart> added = new LinkedHashMap<>();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private final ByteArrayOutputStream out;
  private int entries;

  public PackageWriter(ZipPackage original) {
    this.original = original;
    this.out = new ByteArrayOutputStream(original.bytes().length + (1 << 14));
  }

  /** Gives a part other contents. */
  public void change(ZipPart part, byte[] contents) {
    changed.put(part.entry(), Optional.of(PackedPart.of(contents)));
  }

  /** Leaves a part out. */
  public void remove(ZipPart part) {
    changed.put(part.entry(), Optional.empty());
  }

  /** Adds a part under a name that no other has. */
  public void add(String name, byte[] contents) {
    added.put(name, PackedPart.of(contents));
  }

  /** The whole file; to be called once. */
  public byte[] bytes() {
    ByteBuffer zip = ByteBuffer.wrap(original.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (ZipPart part : original.parts()) {
      Optional<PackedPart> other = changed.get(part.entry());
      if (other == null) {
        copy(zip, part);
      } else {
        other.ifPresent(changedPart -> rewrite(zip, part, changedPart));
      }
    }
    added.forEach(
        (name, part) ->
            write(name.getBytes(StandardCharsets.UTF_8), NAME_IN_UTF8, FIRST_DAY, part));
    int start = out.size();
    out.writeBytes(directory.toByteArray());
    byte[] record = new byte[END_BYTES];
    ByteBuffer end = signed(record, 0x06054b50);
    end.putShort(8, (short) entries).putShort(10, (short) entries);
    end.putInt(12, directory.size()).putInt(16, start);
    out.writeBytes(record);
    return out.toByteArray();
  }

  private void rewrite(ByteBuffer zip, ZipPart part, PackedPart other) {
    byte[] name = new byte[Short.toUnsignedInt(zip.getShort(part.entry() + 28))];
    zip.get(part.entry() + ENTRY_BYTES, name);
    short flags = (short) (zip.getShort(part.entry() + 8) & NAME_IN_UTF8);
    write(name, flags, zip.getInt(part.entry() + 12), other);
  }

  private void copy(ByteBuffer zip, ZipPart part) {
    byte[] entry = new byte[part.entryEnd() - part.entry()];
    zip.get(part.entry(), entry);
    place(ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN), out.size());
    directory.writeBytes(entry);
    out.write(original.bytes(), part.start(), part.end() - part.start());
    entries++;
  }

  /** The place of a part stands in 32 bits, or last among the numbers of 64. */
  private static void place(ByteBuffer entry, int place) {
    if (Integer.toUnsignedLong(entry.getInt(42)) != ZipRecord.ELSEWHERE) {
      entry.putInt(42, place);
      return;
    }
    int at = ENTRY_BYTES + Short.toUnsignedInt(entry.getShort(28));
    while (entry.getShort(at) != 1) {
      at += 4 + Short.toUnsignedInt(entry.getShort(at + 2));
    }
    int before = isElsewhere(entry, 20) + isElsewhere(entry, 24);
    entry.putLong(at + 4 + Long.BYTES * before, place);
  }

  private static int isElsewhere(ByteBuffer entry, int at) {
    return Integer.toUnsignedLong(entry.getInt(at)) == ZipRecord.ELSEWHERE ? 1 : 0;
  }

  private void write(byte[] name, short flags, int time, PackedPart part) {
    byte[] listed = new byte[ENTRY_BYTES];
    ByteBuffer entry = signed(listed, 0x02014b50);
    entry.putShort(4, VERSION);
    describe(entry, 6, flags, time, part);
    entry.putShort(28, (short) name.length);
    entry.putInt(42, out.size());
    directory.writeBytes(listed);
    directory.writeBytes(name);
    byte[] own = new byte[HEADER_BYTES];
    ByteBuffer header = signed(own, 0x04034b50);
    describe(header, 4, flags, time, part);
    header.putShort(26, (short) name.length);
    out.writeBytes(own);
    out.writeBytes(name);
    out.writeBytes(part.data());
    entries++;
  }

  /** What a part's own header and its entry in the directory say alike. */
  private static void describe(ByteBuffer record, int at, short flags, int time, PackedPart part) {
    record.putShort(at, VERSION).putShort(at + 2, flags).putShort(at + 4, DEFLATED);
    record.putInt(at + 6, time).putInt(at + 10, (int) part.checksum());
    record.putInt(at + 14, part.data().length).putInt(at + 18, part.size());
  }

  private static ByteBuffer signed(byte[] record, int signature) {
    return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).putInt(0, signature);
  }
}
