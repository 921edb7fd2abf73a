package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.jihe.support.Database;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the add-in that cannot be meant stop the start. */
@Execution(ExecutionMode.CONCURRENT)
final class AddinSettingsTest {

  /** What is said when the start fails at this variable. */
  private static String said(String name, String value) {
    Map<String, Object> variable = Map.of(name, value);
    Throwable failure =
        catchThrowable(
            () ->
                ApplicationContext.builder("test")
                    .propertySources(
                        PropertySource.of(
                            "variable",
                            variable,
                            PropertyConvention.ENVIRONMENT_VARIABLE,
                            Origin.of("variable")))
                    .properties(
                        Map.of(
                            "datasources.default.url",
                            Database.H2.fresh(),
                            "micronaut.server.port",
                            -1))
                    .run(EmbeddedServer.class)
                    .close());
    assertThat(failure).as("it starts with " + value).isNotNull();
    return String.join("\n", StartFailure.lines(failure));
  }

  @ParameterizedTest
  @CsvSource({
    "JIHE_ADDIN_ON_SAVE, always, 'stop、warn 或 show'",
    "JIHE_OFFICE_JS, http://cdn.example/office.js, 以 office.js 结尾的地址",
    "JIHE_ADDIN_FRAMES, \"https://a.cn; script-src *\", 应当是用逗号隔开的地址"
  })
  void aWrongOneIsSaid(String name, String value, String said) {
    assertThat(said(name, value)).contains(name).contains(said).contains("Setting " + name);
  }

  @Test
  void aPublicAddressThatIsNoneIsSaid() {
    assertThat(said("JIHE_PUBLIC_URL", "jihe.example.cn"))
        .contains("JIHE_PUBLIC_URL 应当是")
        .contains("must be an address");
  }
}
