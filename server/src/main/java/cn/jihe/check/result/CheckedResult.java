package cn.jihe.check.result;

import java.util.List;

/**
 * A result with what the checks of its files say.
 *
 * @param files those that are shown, in the order in which they came first
 */
public record CheckedResult(KeptResult kept, List<CheckedFile> files) {
  public CheckedResult {
    files = List.copyOf(files);
  }

  /** Whether any of them has still to wait for its check. */
  public boolean isWaiting() {
    return files.stream().anyMatch(file -> file.state() instanceof CheckedFile.State.Waiting);
  }
}
