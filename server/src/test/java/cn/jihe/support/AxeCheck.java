package cn.jihe.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe-core holds against a page, the size of targets among it. */
public final class AxeCheck {

  /** The add-in's build installs it. */
  private static final Path SCRIPT =
      Path.of("..", "addin-manifest", "node_modules", "axe-core", "axe.min.js");

  private static final String RUN =
      "async () => { const result = await axe.run(document,"
          + " { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });"
          + " return result.violations.flatMap(v => v.nodes.map("
          + " node => v.id + ' ' + node.target.join(' ') + ' ' + node.failureSummary)); }";

  private AxeCheck() {}

  /** Each place that violates a rule, with the rule; empty for a page that is as it should be. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    try {
      page.evaluate(Files.readString(SCRIPT));
    } catch (IOException e) {
      throw new UncheckedIOException("Build the add-in first: " + SCRIPT, e);
    }
    return (List<String>) page.evaluate(RUN);
  }
}
