package cn.jihe.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to the record.
 *
 * @param who did it
 * @param submission the upload it is about; empty when it is about none
 * @param version of the dossier; empty when the event is not about one
 */
public record Event(
    Instant happened, String who, What what, Optional<UUID> submission, Optional<Integer> version) {

  /** What can happen. */
  public enum What {
    /** An upload was recorded. */
    UPLOADED,
    /** A form became its dossier's newest version, before the department. */
    SUBMITTED,
    /** A form became its dossier's newest version, before its own unit. */
    PREPARED,
    /** A form was kept as an attempt. */
    ATTEMPTED,
    /** A name or the year was corrected: the dossier is found by another key from now on. */
    RENAMED,
    /** A form came again that equals the newest version. */
    REPEATED,
    /** 撤回. */
    WITHDRAWN,
    /** 送审. */
    ENDORSED,
    /** 发回填报人. */
    SENT_BACK,
    /** A review began, or somebody else took it over. */
    OPENED,
    /** A review ended without a decision. */
    RELEASED,
    /** 审核通过. */
    ACCEPTED,
    /** 待财政审核: the department passed it on. */
    REFERRED,
    /** 退回. */
    RETURNED,
    /** 退回部门. */
    RETURNED_TO_DEPARTMENT,
    /** 重新开放. */
    REOPENED,
    /** 撤销审核. */
    UNDONE,
    /** It was given to somebody to review. */
    ASSIGNED,
    /** 批注: a reviewer remarked on a place of it. */
    REMARKED,
    /** 回复: somebody answered a remark. */
    REPLIED,
    /** 已解决: a remark is settled. */
    RESOLVED,
    /** A remark that was settled is open again. */
    UNRESOLVED,
    /** 内部: reviewers said something among themselves. */
    INTERNAL_NOTED,
    /** 情况说明: the unit said why something stays as it is. */
    REASONED,
    /** Whether that is taken for a reason. */
    REASON_JUDGED;

    /** Whether only those who read what reviewers say among themselves learn of it. */
    public boolean isInternal() {
      return this == INTERNAL_NOTED;
    }
  }
}
