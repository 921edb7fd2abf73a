package cn.jihe.cli;

import cn.jihe.web.ProblemKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** A file that the user named, read as a whole. */
final class InputFile {

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

  /** The last part of a path, whichever way it is separated. */
  static String nameIn(String path) {
    return path.substring(
        Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar)) + 1);
  }
}
