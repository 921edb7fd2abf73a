package cn.jihe.review;

import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;

/** What states are called: 待审核, 已退回 … */
public final class StateNames {

  private static final Messages MESSAGES = Messages.beside(StateNames.class, "decisions");

  private StateNames() {}

  public static String of(VersionState state, Language language) {
    return MESSAGES.in(language).say("state." + state.name());
  }
}
