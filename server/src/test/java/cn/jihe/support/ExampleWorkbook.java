package cn.jihe.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the workbook that the README starts with: a declaration of an invented unit with four
 * mistakes. Run {@code main} to write it anew.
 */
public final class ExampleWorkbook {

  public static final Path COMMITTED =
      Path.of("..", "docs", "examples", "declaration-with-mistakes.xlsx");

  private ExampleWorkbook() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(COMMITTED.getParent());
    Files.write(COMMITTED, bytes());
  }

  public static byte[] bytes() {
    return new FilledDeclaration()
        .with("E7", "120,000.00")
        .with("E13", "24")
        .with("E19", "")
        .with("E20", "≥95.00(%")
        .xlsx();
  }
}
