package cn.jihe.cli;

import cn.jihe.rule.Change;
import cn.jihe.web.Problem;
import java.util.List;

/** What became of the copy of a file that was checked. */
sealed interface Copy {

  /** None was asked for. */
  record NotAsked() implements Copy {}

  /** It was written. */
  record Written(String path) implements Copy {}

  /** It was written with these corrections in it. */
  record Fixed(String path, List<Change> changes) implements Copy {
    public Fixed {
      changes = List.copyOf(changes);
    }
  }

  /** It could not be written. */
  record Failed(Problem problem) implements Copy {}
}
