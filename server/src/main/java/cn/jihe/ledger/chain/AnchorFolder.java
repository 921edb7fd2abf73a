package cn.jihe.ledger.chain;

import cn.jihe.text.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of anchors: a small file each, never written again. A file is there whole or not at
 * all, whenever the power fails.
 */
public final class AnchorFolder {

  private static final String ENDING = ".json";
  private static final int LARGEST = 1000;
  private static final int HASH = 64;

  private final @Nullable Path folder;

  /**
   * @param folder need not exist yet; blank for none, which then is always empty
   */
  public AnchorFolder(String folder) {
    this.folder = folder.isBlank() ? null : Path.of(folder);
  }

  /** Whether there is none: nothing is kept in it. */
  public boolean isNone() {
    return folder == null;
  }

  /**
   * What lies in it.
   *
   * @param anchors by number
   * @param broken names of files that are no anchors
   */
  public record Anchors(List<Anchor> anchors, List<String> broken) {
    public Anchors {
      anchors = List.copyOf(anchors);
      broken = List.copyOf(broken);
    }

    /** Those of one ledger. */
    public List<Anchor> of(String ledger) {
      return anchors.stream().filter(anchor -> anchor.ledger().equals(ledger)).toList();
    }
  }

  /**
   * All of them; none when the folder does not exist.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public Anchors read() {
    List<Anchor> anchors = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    if (folder == null) {
      return new Anchors(anchors, broken);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
        read(file).ifPresentOrElse(anchors::add, () -> broken.add(file.getFileName().toString()));
      }
    } catch (NoSuchFileException none) {
      return new Anchors(List.of(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    anchors.sort((one, other) -> Long.compare(one.number(), other.number()));
    return new Anchors(anchors, broken);
  }

  private static Optional<Anchor> read(Path file) throws IOException {
    return Files.size(file) > LARGEST
        ? Optional.empty()
        : CanonicalJson.read(Files.readAllBytes(file)).flatMap(AnchorFolder::anchor);
  }

  private static Optional<Anchor> anchor(JsonNode json) {
    try {
      Anchor anchor =
          new Anchor(
              json.path("ledger").asText(),
              json.path("number").asLong(),
              json.path("hash").asText(),
              Instant.parse(json.path("written").asText()));
      boolean whole = anchor.number() > 0 && anchor.hash().length() == HASH;
      return whole ? Optional.of(anchor) : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /**
   * Adds one; when it returns, it survives a power failure. One that is there already stays.
   *
   * @throws UncheckedIOException when it cannot be written; then nothing of it is there
   */
  public void add(Anchor anchor) {
    if (folder != null) {
      add(folder, anchor);
    }
  }

  private static void add(Path folder, Anchor anchor) {
    Path file = folder.resolve(name(anchor));
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        return;
      }
      Path draft = Files.createTempFile(folder, "draft", "");
      try {
        write(draft, CanonicalJson.bytes(json(anchor)));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      sync(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Anchor anchor) {
    // Of one number but another hash there may be two: after an older copy was restored.
    return "%012d-%s%s".formatted(anchor.number(), anchor.hash().substring(0, 16), ENDING);
  }

  private static Map<String, Object> json(Anchor anchor) {
    return Map.of(
        "ledger", anchor.ledger(),
        "number", anchor.number(),
        "hash", anchor.hash(),
        "written", anchor.written().toString());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** The names in it, too. Windows cannot, and needs not. */
  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
