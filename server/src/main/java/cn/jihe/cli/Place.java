package cn.jihe.cli;

import cn.jihe.web.ProblemKind;
import java.nio.file.Path;

/** Something to check, or a place where nothing can be. */
sealed interface Place {

  /** As the user named it, or as it was found below a folder the user named. */
  String name();

  /**
   * A file to read.
   *
   * @param below where it lies below the folder that was named; its file name when it was named
   *     itself
   */
  record Workbook(String name, Path path, Path below) implements Place {}

  /** A place that cannot be read. */
  record Unreadable(String name, ProblemKind kind) implements Place {}
}
