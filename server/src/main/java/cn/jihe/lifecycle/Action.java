package cn.jihe.lifecycle;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can do with a dossier. The codes are known outside. */
public enum Action {
  /** 提交: hand in another version. */
  SUBMIT("submit"),
  /** 撤回. */
  WITHDRAW("withdraw"),
  /** 送审: the unit has looked at it. */
  ENDORSE("endorse"),
  /** 发回填报人: the unit has looked at it, and it is to be changed. */
  SEND_BACK("send-back"),
  /** Begin to review; until it ends the unit cannot take the version back. */
  OPEN("open"),
  /** End a review without a decision. */
  RELEASE("release"),
  /** 审核通过. */
  ACCEPT("accept"),
  /** 退回. */
  RETURN("return"),
  /** 退回部门. */
  RETURN_TO_DEPARTMENT("return-to-department"),
  /** 重新开放: another version may be handed in; the accepted one stays in force meanwhile. */
  REOPEN("reopen"),
  /** 撤销审核: take one's own last decision back. */
  UNDO("undo");

  private final String code;

  Action(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one with this code; empty when there is none. */
  public static Optional<Action> ofCode(String code) {
    return Stream.of(values()).filter(action -> action.code.equals(code)).findFirst();
  }
}
