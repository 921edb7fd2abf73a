package cn.jihe.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.support.PackageParts;
import cn.jihe.support.SharedServer;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which templates there are by the calendar, and that a made one is as a released one. */
@ExtendWith(SharedServer.class)
final class TemplateShelfTest {

  private final Clock server;

  TemplateShelfTest(Clock server) {
    this.server = server;
  }

  /** At an instant, in the zone of the running server. */
  private TemplateShelf at(String instant) {
    return new TemplateShelf(Clock.fixed(Instant.parse(instant), server.getZone()));
  }

  static Stream<TemplateFile> released() {
    return Templates.released().stream();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31T15:59:59Z, 2024 2025 2026",
    "2025-12-31T16:00:00Z, 2025 2026",
    "2026-06-30T15:59:59Z, 2025 2026",
    "2026-06-30T16:00:00Z, 2025 2026 2027",
    "2026-12-31T15:59:59Z, 2025 2026 2027",
    "2023-03-01T00:00:00Z, 2023",
    "2030-07-01T00:00:00Z, 2029 2030 2031"
  })
  void lastYearThisYearAndFromJulyOnTheNextAreOffered(String instant, String years) {
    List<String> both =
        Stream.of(years.split(" "))
            .flatMap(year -> Stream.of("DECLARATION-" + year, "SELF_EVALUATION-" + year))
            .toList();
    assertThat(at(instant).offered()).extracting(TemplateFile::versionless).isEqualTo(both);
  }

  @Test
  void everyYearFromTheFirstToThreeAheadIsHadByItsId() {
    TemplateShelf shelf = at("2026-11-30T00:00:00Z");
    for (FormKind kind : FormKind.values()) {
      for (int year = 2023; year <= 2029; year++) {
        assertThat(shelf.find(kind + "-" + year)).as(kind + "-" + year).isPresent();
        assertThat(shelf.find(kind + "-" + year + "-1")).isPresent();
      }
    }
    assertThat(at("2026-12-31T16:00:00Z").find("DECLARATION-2030")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DECLARATION-2022",
        "DECLARATION-2030",
        "SELF_EVALUATION-2099-1",
        "DECLARATION-2029-2",
        "DECLARATION-2029-01",
        "DECLARATION-2029-",
        "declaration-2029",
        "DECLARATION-99999999999999999999",
        "DECLARATION-٢٠٢٦",
        "DECLARATION",
        ""
      })
  void anotherIdIsNone(String id) {
    assertThat(at("2026-11-30T00:00:00Z").find(id)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void aTemplateThatIsMadeIsAsTheReleasedOne(TemplateFile file) throws IOException {
    Map<String, byte[]> made = PackageParts.of(TemplateShelf.make(file));
    Map<String, byte[]> released = PackageParts.of(Templates.bytes(file));
    assertThat(made.keySet()).isEqualTo(released.keySet()).hasSizeGreaterThan(5);
    // Their packing differs between versions of Java, their contents do not.
    released.forEach((name, bytes) -> assertThat(made.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void aLaterYearIsMadeOnceAndNobodyCanChangeIt() {
    TemplateShelf shelf = at("2026-11-30T00:00:00Z");
    TemplateFile file = shelf.find("SELF_EVALUATION-2029").orElseThrow();
    assertThat(Templates.isReleased(file)).isFalse();
    byte[] first = shelf.bytes(file);
    byte[] untouched = first.clone();
    first[0]++;
    assertThat(shelf.bytes(file)).isEqualTo(untouched).isNotSameAs(shelf.bytes(file));
  }
}
