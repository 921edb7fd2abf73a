package cn.jihe.addin;

import cn.jihe.web.failure.HeaderExceptions;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What browsers must not do with the add-in's files. Excel on the web shows the pane in a frame and
 * takes the icons and the shortcuts from another site than ours; nobody else may frame anything.
 */
@Singleton
final class AddinHeaders implements HeaderExceptions {

  /**
   * Excel on the web, in Microsoft's cloud and in the one that 21Vianet runs in China, and the
   * pages that show it: SharePoint, OneDrive, Teams, the portals.
   */
  private static final List<String> OFFICE =
      List.of(
          "https://*.officeapps.live.com",
          "https://*.cloud.microsoft",
          "https://*.office.com",
          "https://*.sharepoint.com",
          "https://onedrive.live.com",
          "https://teams.microsoft.com",
          "https://*.partner.officewebapps.cn",
          "https://*.sharepoint.cn",
          "https://*.partner.microsoftonline.cn");

  private static final Set<String> PAGES = Set.of(AddinController.PANE, AddinController.EVENTS);
  private static final String SHORTCUTS = AddinController.FOLDER + "shortcuts.json";

  private final String pagePolicy;

  AddinHeaders(AddinSettings settings) {
    String office = settings.officeJs();
    String scripts =
        office.startsWith("https://")
            ? "'self' https://" + URI.create(office).getAuthority()
            : "'self'";
    String frames =
        Stream.concat(OFFICE.stream(), settings.frames().stream()).collect(Collectors.joining(" "));
    this.pagePolicy =
        "default-src 'none'; script-src "
            + scripts
            + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors "
            + frames;
  }

  @Override
  public boolean cover(String path) {
    return path.startsWith(AddinController.FOLDER);
  }

  @Override
  public void loosen(String path, MutableHttpResponse<?> response) {
    response.getHeaders().set("Cross-Origin-Resource-Policy", "cross-origin");
    if (PAGES.contains(path)) {
      response.getHeaders().set("Content-Security-Policy", pagePolicy);
      response.getHeaders().remove("X-Frame-Options");
      response.getHeaders().remove("Cross-Origin-Opener-Policy");
    } else if (path.equals(SHORTCUTS)) {
      // Excel on the web fetches it from its own site.
      response.getHeaders().set("Access-Control-Allow-Origin", "*");
    }
  }
}
