package cn.jihe.app.command;

import cn.jihe.web.Problem;

/** What became of the copy of a file that was checked. */
sealed interface Copy {

  /** None was asked for. */
  record NotAsked() implements Copy {}

  /** It was written. */
  record Written(String path) implements Copy {}

  /** It could not be written. */
  record Failed(Problem problem) implements Copy {}
}
