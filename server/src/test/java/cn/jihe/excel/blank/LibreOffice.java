package cn.jihe.excel.blank;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens and saves workbooks as a user of LibreOffice does; tests are skipped where it is not. */
final class LibreOffice {

  private static final long SECONDS = 120;

  private LibreOffice() {}

  /** The workbook saved in another or the same format, by its ending. */
  static byte[] saved(byte[] workbook, String ending, Path folder)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "LibreOffice is not installed");
    Path in = Files.write(folder.resolve("in.xlsx"), workbook);
    Path out = Files.createDirectories(folder.resolve("out-" + ending));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                ending,
                "--outdir",
                out.toString(),
                in.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    if (!office.waitFor(SECONDS, TimeUnit.SECONDS)) {
      office.destroyForcibly();
      throw new IllegalStateException("LibreOffice did not finish");
    }
    return Files.readAllBytes(out.resolve("in." + ending));
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }
}
