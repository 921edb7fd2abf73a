package cn.jihe.catalogue.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Serves the OpenAPI description that the build generates. */
@Controller
@Tag(name = "server")
public final class DescriptionController {

  private static final String RESOURCE = "/META-INF/swagger/openapi.yml";

  /** The description as the build wrote it. */
  @Operation(operationId = "description", summary = "This description")
  @Get(uri = "/openapi.yml", produces = "application/yaml;charset=utf-8")
  public String description() throws IOException {
    try (InputStream in = DescriptionController.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
