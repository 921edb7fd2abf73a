package cn.jihe.addin;

import cn.jihe.web.ServerAddress;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/**
 * The files of the add-in that differ from server to server. All others below {@code /addin/} go
 * out as they were built.
 */
@Controller
@Hidden
public final class AddinController {

  /** Where the add-in's files are. */
  public static final String FOLDER = "/addin/";

  /** The page in the task pane. */
  public static final String PANE = FOLDER + "pane.html";

  /** The page that Excel on the web runs the events in. */
  public static final String EVENTS = FOLDER + "onsave.html";

  private static final String SCRIPT = FOLDER + "onsave.js";
  private static final String XML = "application/xml;charset=utf-8";
  private static final String HTML = "text/html;charset=utf-8";
  private static final String JAVASCRIPT = "text/javascript;charset=utf-8";

  /** The event's runtime knows ECMAScript 2016, which has no name for it yet. */
  private static final String GLOBAL = "typeof globalThis===\"undefined\"&&(this.globalThis=this);";

  /** The event's runtime may read a script in another encoding than ours. */
  private static final ObjectMapper ASCII =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final AddinFiles files;
  private final AddinSettings settings;
  private final ServerAddress address;

  AddinController(AddinFiles files, AddinSettings settings, ServerAddress address) {
    this.files = files;
    this.settings = settings;
    this.address = address;
  }

  /** The manifest with released features only. */
  @Get(uri = FOLDER + "manifest.xml", produces = XML)
  public String manifest(HttpRequest<?> request) {
    return manifest(request, Manifest.Kind.RELEASED);
  }

  /** The manifest with the events of opening and saving, for central deployment. */
  @Get(uri = FOLDER + "manifest-onsave.xml", produces = XML)
  public String manifestOnSave(HttpRequest<?> request) {
    return manifest(request, Manifest.Kind.ON_SAVE);
  }

  private String manifest(HttpRequest<?> request, Manifest.Kind kind) {
    return Manifest.filled(files.text("manifest.xml"), kind, address.of(request));
  }

  /** What the pane must know. */
  @Get(uri = FOLDER + "settings.json", produces = MediaType.APPLICATION_JSON)
  public String settings(HttpRequest<?> request) {
    return json(request);
  }

  /** The page in the task pane. */
  @Get(uri = PANE, produces = HTML)
  public String pane() {
    return page("pane.html");
  }

  /** The page that runs the events in Excel on the web. */
  @Get(uri = EVENTS, produces = HTML)
  public String events() {
    return page("onsave.html");
  }

  private String page(String name) {
    return files.text(name).replace("{{office}}", Manifest.escaped(settings.officeJs()));
  }

  /** The script that runs the events in Excel for Windows; it cannot ask where it came from. */
  @Get(uri = SCRIPT, produces = JAVASCRIPT)
  public String script(HttpRequest<?> request) {
    return GLOBAL + "globalThis.jihe=" + json(request) + ";\n" + files.text("onsave.js");
  }

  /** Tells Office for Windows which script may call the server. */
  @Get(
      uri = "/.well-known/microsoft-officeaddins-allowed.json",
      produces = MediaType.APPLICATION_JSON)
  public Map<String, List<String>> allowed(HttpRequest<?> request) {
    return Map.of("allowed", List.of(address.of(request) + SCRIPT.substring(1)));
  }

  private String json(HttpRequest<?> request) {
    try {
      return ASCII.writeValueAsString(settings.file(address.of(request)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
