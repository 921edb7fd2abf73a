package cn.jihe.addin.pane;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe and a ruler find in the pane as it stands. */
final class PaneAudit {

  private static final Path AXE = Path.of("../addin-manifest/node_modules/axe-core/axe.min.js");

  /** Its rules for WCAG 2.2 AA and good practice, one line for each element at fault. */
  private static final String RUN =
      """
      async () => {
        const { violations } = await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`));
      }
      """;

  /** Whatever can be hit: 24 px each way, and 44 px in height what is done most. */
  private static final String MEASURE =
      """
      () => [...document.querySelectorAll("button, fluent-button, a, summary, label.switch")]
        .filter(each => each.checkVisibility())
        .filter(each => {
          const { width, height } = each.getBoundingClientRect();
          const main = each.matches("#check, #check-and-save, #submit, #apply, #sign-in-now");
          return width < 24 || height < (main ? 44 : 24);
        })
        .map(each => `${each.id || each.className || each.textContent} is too small`)
      """;

  private PaneAudit() {}

  /** What is wrong with it; nothing where all is well. */
  @SuppressWarnings("unchecked")
  static List<String> faults(Page pane) {
    pane.evaluate(script());
    List<String> faults = (List<String>) pane.evaluate(RUN);
    faults.addAll((List<String>) pane.evaluate(MEASURE));
    return faults;
  }

  private static String script() {
    try {
      return Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Build the add-in before: ./mvnw -pl addin-manifest package", e);
    }
  }
}
