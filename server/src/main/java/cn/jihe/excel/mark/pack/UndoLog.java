package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.Undo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What was done to a package, so that it can be undone. Holds no more of the clerk's contents than
 * what was replaced.
 *
 * @param changed by the part's key
 * @param added keys of our parts, with their hashes
 */
record UndoLog(Map<String, Changed> changed, Map<String, String> added) {

  private static final String FORMAT = "jihe-undo-1:";

  /** What it may have when unpacked: a clerk's own file must not fill the memory. */
  private static final int MOST_BYTES = 1 << 25;

  UndoLog() {
    this(new TreeMap<>(), new TreeMap<>());
  }

  /**
   * A part that was changed.
   *
   * @param hash of the part as we left it
   */
  record Changed(String hash, List<Undo> undo) {
    Changed {
      undo = List.copyOf(undo);
    }
  }

  /** As text. */
  String written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(changed.size());
      for (Map.Entry<String, Changed> part : changed.entrySet()) {
        write(out, part.getKey());
        write(out, part.getValue().hash);
        out.writeInt(part.getValue().undo.size());
        for (Undo undo : part.getValue().undo) {
          out.writeInt(undo.at());
          out.writeInt(undo.length());
          write(out, undo.original());
        }
      }
      out.writeInt(added.size());
      for (Map.Entry<String, String> part : added.entrySet()) {
        write(out, part.getKey());
        write(out, part.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return FORMAT + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** From its text; empty when it is none. */
  static Optional<UndoLog> read(String text) {
    if (!text.startsWith(FORMAT)) {
      return Optional.empty();
    }
    try {
      byte[] packed = Base64.getDecoder().decode(text.substring(FORMAT.length()));
      byte[] bytes =
          new InflaterInputStream(new ByteArrayInputStream(packed)).readNBytes(MOST_BYTES);
      return Optional.of(read(new DataInputStream(new ByteArrayInputStream(bytes))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static UndoLog read(DataInputStream in) throws IOException {
    UndoLog log = new UndoLog();
    int parts = in.readInt();
    for (int i = 0; i < parts; i++) {
      String key = text(in);
      String hash = text(in);
      List<Undo> undo = new ArrayList<>();
      int places = in.readInt();
      for (int j = 0; j < places; j++) {
        undo.add(new Undo(in.readInt(), in.readInt(), text(in)));
      }
      log.changed.put(key, new Changed(hash, undo));
    }
    int ours = in.readInt();
    for (int i = 0; i < ours; i++) {
      log.added.put(text(in), text(in));
    }
    return log;
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("longer than all of it");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
