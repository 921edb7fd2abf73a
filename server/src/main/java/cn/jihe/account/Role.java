package cn.jihe.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an account is for an organisation and all below it. The names are known outside. */
public enum Role {
  /** 填报人. */
  CLERK(Right.READ_FORMS, Right.SUBMIT),
  /** 单位复核人. */
  UNIT_HEAD(Right.READ_FORMS, Right.ENDORSE),
  /** 部门审核人. */
  REVIEWER(
      Right.READ_FORMS, Right.SUBMIT_FOR, Right.DECIDE, Right.SET_PERIODS, Right.READ_INTERNAL),
  /** 财政审核人. */
  BUREAU(Right.READ_FORMS, Right.APPROVE, Right.SET_PERIODS, Right.READ_INTERNAL),
  /** 查看人: never attempts, drafts or what reviewers say among themselves. */
  OBSERVER(Right.READ_ACCEPTED),
  /** 审计查看: reads all of it and writes nothing. */
  AUDITOR(Right.READ_FORMS, Right.READ_INTERNAL, Right.READ_AUDIT, Right.VERIFY),
  /** 系统管理员: never the contents of forms. */
  ADMIN(
      Right.MANAGE_ORGANISATIONS,
      Right.MANAGE_ACCOUNTS,
      Right.SEE_SYSTEM,
      Right.VERIFY,
      Right.REMOVE_BYTES);

  @SuppressWarnings("ImmutableEnumChecker") // wrapped below: nobody can change it
  private final Set<Right> rights;

  Role(Right first, Right... more) {
    rights = Collections.unmodifiableSet(EnumSet.of(first, more));
  }

  public Set<Right> rights() {
    return rights;
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }
}
