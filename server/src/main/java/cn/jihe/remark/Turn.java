package cn.jihe.remark;

import cn.jihe.account.Right;
import cn.jihe.lifecycle.VersionState;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may say what about a dossier now.
 *
 * @param rights of somebody for its organisation
 * @param state of its newest version
 * @param open whether its period lets anything change
 */
public record Turn(Set<Right> rights, VersionState state, boolean open) {

  public Turn {
    rights = Set.copyOf(rights);
  }

  /** Whether he is among those that decide about it, now or at another time. */
  public boolean isReviewer() {
    return reviewing().isPresent();
  }

  /** By which right it is his turn to review; empty when it is not. */
  public Optional<Right> reviews() {
    if (!open) {
      return Optional.empty();
    }
    return switch (state) {
      case SUBMITTED -> of(Right.DECIDE);
      case REFERRED -> of(Right.APPROVE);
      default -> Optional.empty();
    };
  }

  /** By which right he settles remarks, whose turn it may be; empty when he does not. */
  public Optional<Right> reviewing() {
    return of(Right.DECIDE, Right.APPROVE);
  }

  /** By which right he answers remarks; empty when he only reads. */
  public Optional<Right> answers() {
    return of(Right.SUBMIT, Right.ENDORSE, Right.DECIDE, Right.APPROVE, Right.SUBMIT_FOR);
  }

  private Optional<Right> of(Right... some) {
    return Stream.of(some).filter(rights::contains).findFirst();
  }
}
