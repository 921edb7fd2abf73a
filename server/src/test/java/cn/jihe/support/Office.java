package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: the other program that opens what we write. */
public final class Office {

  private static final int MINUTES = 3;

  private Office() {}

  /** Skips the test where LibreOffice is not installed. */
  public static void assumeInstalled() {
    assumeTrue(isOnPath("soffice"), "LibreOffice is not installed");
  }

  static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Converts all files of one ending in a folder, into a folder. */
  public static void convert(Path folder, String ending, String to, Path into) throws Exception {
    Files.createDirectories(into);
    try (Stream<Path> files = Files.list(folder)) {
      String[] named =
          files.map(Path::toString).filter(name -> name.endsWith(ending)).toArray(String[]::new);
      Path profile = into.resolveSibling(into.getFileName() + "-profile");
      String[] start = {
        "soffice",
        "-env:UserInstallation=" + profile.toUri(),
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        into.toString()
      };
      run(Stream.concat(Arrays.stream(start), Arrays.stream(named)).toArray(String[]::new));
    }
  }

  /** The text of a PDF, page by page. */
  public static String[] pages(Path pdf) throws Exception {
    assumeTrue(isOnPath("pdftotext"), "pdftotext is not installed");
    Path text = pdf.resolveSibling(pdf.getFileName() + ".txt");
    run("pdftotext", "-layout", pdf.toString(), text.toString());
    return Files.readString(text).split("\f");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(command[0] + " ended").isTrue();
      assertThat(process.exitValue()).as(command[0]).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
