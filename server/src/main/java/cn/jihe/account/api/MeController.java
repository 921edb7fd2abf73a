package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.signin.HatChoice;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;

/** Who signed in. */
@Controller("/api/v1/me")
@Tag(name = "account")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MeController {

  private final HatChoice choice;
  private final Organisations organisations;

  MeController(HatChoice choice, Organisations organisations) {
    this.choice = choice;
    this.organisations = organisations;
  }

  /** The caller. */
  @Operation(operationId = "me", summary = "Who signed in, and for whom")
  @Get(produces = MediaType.APPLICATION_JSON)
  MeResult me(@Parameter(hidden = true) Caller caller) {
    return new MeResult(
        caller.login(),
        caller.name(),
        caller.language().map(each -> each.name().toLowerCase(Locale.ROOT)).orElse(null),
        choice.of(caller).hats().stream().map(hat -> of(hat, caller)).toList());
  }

  private MeResult.OfHat of(Hat hat, Caller caller) {
    return new MeResult.OfHat(
        hat.role(),
        hat.organisation().orElse(null),
        hat.organisation().flatMap(organisations::find).map(Organisation::name).orElse(null),
        caller.hats().contains(hat));
  }
}
