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
    ASSIGNED
  }
}
