package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisations;
import cn.jihe.account.signin.HatChoice;
import cn.jihe.text.Language;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
    List<Hat> hats = choice.of(caller).hats();
    Map<UUID, String> names =
        organisations.names(
            hats.stream().flatMap(hat -> hat.organisation().stream()).collect(Collectors.toSet()));
    return new MeResult(
        caller.login(),
        caller.name(),
        caller.language().map(Language::code).orElse(null),
        hats.stream().map(hat -> of(hat, names, caller)).toList());
  }

  private static MeResult.OfHat of(Hat hat, Map<UUID, String> names, Caller caller) {
    return new MeResult.OfHat(
        hat.role(),
        hat.organisation().orElse(null),
        hat.organisation().map(names::get).orElse(null),
        caller.hats().contains(hat));
  }
}
