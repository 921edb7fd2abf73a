package cn.jihe.submission.handin;

import cn.jihe.submission.Foreseen;
import cn.jihe.submission.SenderSays;
import cn.jihe.submission.handin.ReadyResult.ReadyFile;
import java.util.List;
import java.util.Optional;

/**
 * A file with what is asked of its forms.
 *
 * @param foreseen empty when it was not read
 * @param says what is said with it
 * @param kept whether it is handed in even if all that comes of it is attempts
 */
public record PlannedFile(
    ReadyFile file,
    Optional<Foreseen> foreseen,
    List<PlannedForm> forms,
    SenderSays says,
    boolean kept) {

  public PlannedFile {
    forms = List.copyOf(forms);
  }

  /** Whether it is sent. */
  public boolean goes() {
    return forms.stream().anyMatch(form -> form.goes() || (kept && form.isAttempt()));
  }

  /** Whether only attempts would come of it. */
  public boolean isForKeeping() {
    return forms.stream().noneMatch(PlannedForm::goes)
        && forms.stream().anyMatch(PlannedForm::isAttempt);
  }
}
