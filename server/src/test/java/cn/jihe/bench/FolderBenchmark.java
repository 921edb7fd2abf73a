package cn.jihe.bench;

import cn.jihe.check.Core;
import cn.jihe.cli.CommandLineProgram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What one of 10,000 workbooks of one form costs on the command line, in a heap of 256 MB, beside
 * POI loading it: processor time of the whole process for all of them, less that for the first
 * thousand, in which the JVM warms up. Each workbook names its project differently.
 */
public final class FolderBenchmark {

  private static final int FILES = 10_000;
  private static final int WARMING = 1_000;

  private FolderBenchmark() {}

  /** Without arguments starts itself four times; with them it is one of these. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      System.out.println(work(arguments[0], Path.of(arguments[1])));
      return;
    }
    Path all = folder(FILES);
    Path few = folder(WARMING);
    double checked = seconds("check", all) - seconds("check", few);
    double loaded = seconds("load", all) - seconds("load", few);
    int files = FILES - WARMING;
    System.out.printf(
        Locale.ROOT,
        "a file: checked %.2f ms, loaded by POI %.2f ms, ratio %.2f%n",
        1e3 * checked / files,
        1e3 * loaded / files,
        checked / loaded);
  }

  private static Path folder(int files) throws IOException {
    Path folder = Files.createTempDirectory("jihe-folder-");
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ManyForms.write(one, 1);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(one.toByteArray()))) {
      for (int i = 0; i < files; i++) {
        workbook.getSheetAt(0).getRow(2).getCell(2).setCellValue("第" + i + "号项目");
        Path file = folder.resolve(i + ".xlsx");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
          workbook.write(out);
        }
      }
    }
    folder.toFile().deleteOnExit();
    return folder;
  }

  private static double seconds(String what, Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FolderBenchmark.class.getName(),
                what,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return Double.parseDouble(printed);
  }

  /** Seconds of the processor that this process has had when it is done. */
  private static double work(String what, Path folder) throws IOException {
    if (what.equals("check")) {
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
      new CommandLineProgram(nowhere, nowhere, () -> Core.load(Map.of()))
          .run("check", "--json", folder.toString());
    } else {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : List.copyOf(files.toList())) {
          try (var in = new ByteArrayInputStream(Files.readAllBytes(file));
              Workbook workbook = WorkbookFactory.create(in)) {
            workbook.getNumberOfSheets();
          }
        }
      }
    }
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
