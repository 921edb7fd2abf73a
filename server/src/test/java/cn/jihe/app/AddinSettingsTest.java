package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.ServerProcess;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the add-in that cannot be meant stop the start. */
@Execution(ExecutionMode.CONCURRENT)
final class AddinSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "JIHE_ADDIN_ON_SAVE, always, 'stop、warn 或 show'",
    "JIHE_OFFICE_JS, http://cdn.example/office.js, 以 office.js 结尾的地址",
    "JIHE_ADDIN_FRAMES, \"https://a.cn; script-src *\", 应当是用逗号隔开的地址"
  })
  void aWrongOneIsSaid(String name, String value, String said) {
    try (ServerProcess server = ServerProcess.start(Map.of(name, value))) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output()).contains(name).contains(said).contains("Setting " + name);
    }
  }

  @Test
  void aPublicAddressThatIsNoneIsSaid() {
    try (ServerProcess server = ServerProcess.start(Map.of("JIHE_PUBLIC_URL", "jihe.example.cn"))) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output()).contains("JIHE_PUBLIC_URL 应当是").contains("must be an address");
    }
  }
}
