package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What Playwright gives in place of office.js: Microsoft's own library of Excel's objects, as the
 * server serves it, with the files of {@code src/test/resources/standin} around it.
 */
final class StandIn {

  private static final String LIBRARY = "/addin/office/excel-win32-16.01.js";

  private static final String LIBRARY_TEXT = resource(LIBRARY);

  private final Installation installation;

  StandIn(Installation installation) {
    this.installation = installation;
  }

  /** Microsoft's library. */
  static String library() {
    return LIBRARY_TEXT;
  }

  /** For a page: in the place of {@code office.js}. */
  String forPage() {
    return settings(false)
        + "globalThis.excelAsk = (kind, text) => globalThis.excelHost(kind, text);\n"
        + objects();
  }

  /** For the worker that runs the script of events. */
  String forScript() {
    return settings(true)
        + resource("/standin/script-messages.js")
        + "globalThis.window = globalThis;\n"
        + objects()
        + resource("/standin/script-runtime.js");
  }

  private String objects() {
    String newer = installation.newerLibrary() ? resource("/standin/newer.js") : "";
    return library() + "\n" + newer + resource("/standin/excel.js");
  }

  private String settings(boolean script) {
    ObjectNode settings = new ObjectMapper().createObjectNode();
    settings.put("script", script);
    settings.put("language", installation.language());
    settings.put("platform", installation.platform());
    settings.put("dark", installation.dark());
    settings.put("url", installation.url());
    ObjectNode sets = settings.putObject("sets");
    for (Map.Entry<String, String> set : installation.sets().entrySet()) {
      sets.put(set.getKey(), set.getValue());
    }
    return "globalThis.excelSettings = " + settings + ";\n";
  }

  private static String resource(String name) {
    try (InputStream in = StandIn.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name
                + " is not on the classpath. Build the add-in first: ./mvnw -pl addin-manifest package");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
