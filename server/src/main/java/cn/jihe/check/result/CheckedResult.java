package cn.jihe.check.result;

import cn.jihe.check.CheckOutcome;
import java.util.List;
import java.util.Optional;

/**
 * A result with what the checks of its files say.
 *
 * @param files those that are shown, in the order in which they came first
 */
public record CheckedResult(KeptResult kept, List<CheckedFile> files) {
  public CheckedResult {
    files = List.copyOf(files);
  }

  /**
   * A form among those of all files.
   *
   * @param index in its file
   */
  public record FormPlace(CheckedFile file, CheckOutcome.Checked checked, int index) {}

  /** How many forms were read. */
  public int forms() {
    return files.stream()
        .flatMap(file -> file.checked().stream())
        .mapToInt(checked -> checked.report().forms().size())
        .sum();
  }

  /** The form with a number, from 1; empty when there are fewer. */
  public Optional<FormPlace> placeOf(int number) {
    int before = 0;
    for (CheckedFile file : files) {
      Optional<CheckOutcome.Checked> checked = file.checked();
      int forms = checked.map(known -> known.report().forms().size()).orElse(0);
      if (number <= before + forms) {
        int index = number - before - 1;
        return checked.map(known -> new FormPlace(file, known, index));
      }
      before += forms;
    }
    return Optional.empty();
  }

  /** Whether any of them has still to wait for its check. */
  public boolean isWaiting() {
    return files.stream().anyMatch(file -> file.state() instanceof CheckedFile.State.Waiting);
  }
}
