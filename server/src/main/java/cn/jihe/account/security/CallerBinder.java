package cn.jihe.account.security;

import cn.jihe.account.Caller;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives controllers their {@link Caller}. One that asks for it is for people who signed in; one
 * that takes null as well is for everybody.
 */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

  private static final Argument<Caller> TYPE = Argument.of(Caller.class);

  @Override
  public Argument<Caller> argumentType() {
    return TYPE;
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    Optional<Caller> caller = SignedIn.of(request);
    if (caller.isEmpty() && context.getArgument().isNullable()) {
      return BindingResult.empty();
    }
    if (caller.isEmpty()) {
      throw new ProblemException(ProblemKind.NOT_SIGNED_IN);
    }
    return () -> caller;
  }
}
