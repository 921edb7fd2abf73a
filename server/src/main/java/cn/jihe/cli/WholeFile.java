package cn.jihe.cli;

import cn.jihe.web.ProblemKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file so that it is there whole or not at all, whatever happens meanwhile. */
final class WholeFile {

  private WholeFile() {}

  /** Makes a new file, and its folders where they are missing; never touches one that exists. */
  static void create(Path target, byte[] bytes) throws FileTrouble {
    write(
        target,
        bytes,
        written -> {
          // Without REPLACE_EXISTING: also a link that leads nowhere is something that exists.
          Files.move(written, target);
        });
  }

  /** Puts other contents into an existing file; a link to it stays a link. */
  static void replace(Path file, byte[] bytes) throws FileTrouble {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      throw new FileTrouble(ProblemKind.OUTPUT_NOT_WRITTEN);
    }
    write(
        real,
        bytes,
        written -> {
          keepPermissions(real, written);
          Files.move(
              written, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        });
  }

  private static void write(Path target, byte[] bytes, Placing placing) throws FileTrouble {
    Path temporary = target.resolveSibling(".jihe-" + UUID.randomUUID() + ".tmp");
    try {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      try {
        placing.place(temporary);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (FileAlreadyExistsException e) {
      // A file where a folder should be is no copy that could be moved away.
      boolean copy = target.toString().equals(e.getFile());
      throw new FileTrouble(copy ? ProblemKind.OUTPUT_EXISTS : ProblemKind.OUTPUT_NOT_WRITTEN);
    } catch (IOException | SecurityException e) {
      throw new FileTrouble(ProblemKind.OUTPUT_NOT_WRITTEN);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private interface Placing {
    void place(Path written) throws IOException;
  }
}
