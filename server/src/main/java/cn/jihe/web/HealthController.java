package cn.jihe.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthCheckType;
import io.micronaut.management.health.indicator.HealthResult;
import io.swagger.v3.oas.annotations.Hidden;
import org.reactivestreams.Publisher;

/** Says on the users' port how the server is, when those who watch it have a port of their own. */
@Hidden
@Requires(property = "endpoints.all.port")
@Controller("/health")
final class HealthController {

  private final HealthEndpoint health;

  HealthController(HealthEndpoint health) {
    this.health = health;
  }

  @Get
  @SingleResult
  Publisher<HealthResult> all() {
    return health.getHealth(null);
  }

  @Get("/liveness")
  @SingleResult
  Publisher<HealthResult> liveness() {
    return health.getHealth(null, HealthCheckType.LIVENESS);
  }

  @Get("/readiness")
  @SingleResult
  Publisher<HealthResult> readiness() {
    return health.getHealth(null, HealthCheckType.READINESS);
  }
}
