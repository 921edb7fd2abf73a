package cn.jihe.cli;

import cn.jihe.web.ProblemKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file that the user named, read as a whole. */
public final class InputFile {

  private InputFile() {}

  /**
   * Its bytes.
   *
   * @param mostBytes a larger file is not read
   */
  static byte[] read(Place.Workbook workbook, long mostBytes) throws FileTrouble {
    try {
      if (Files.size(workbook.path()) > mostBytes) {
        throw new FileTrouble(ProblemKind.TOO_LARGE);
      }
      return Files.readAllBytes(workbook.path());
    } catch (NoSuchFileException e) {
      throw new FileTrouble(ProblemKind.FILE_NOT_FOUND);
    } catch (IOException e) {
      throw new FileTrouble(ProblemKind.FILE_UNREADABLE);
    }
  }

  /** Its bytes; empty when they cannot be read, or are more than these. */
  public static Optional<byte[]> upTo(long mostBytes, Path file) {
    try {
      return Files.size(file) > mostBytes
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The last part of a path, whichever way it is separated. */
  static String nameIn(String path) {
    return path.substring(
        Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar)) + 1);
  }
}
