package cn.jihe.app;

import cn.jihe.account.Account;
import cn.jihe.account.Actor;
import cn.jihe.account.directory.OneTimePasswords;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

/** Until there are passwords. */
@Singleton
@Secondary
final class NoPasswords implements OneTimePasswords {

  @Override
  public String give(Actor by, Account account) {
    throw new ProblemException(ProblemKind.INTERNAL);
  }
}
