package cn.jihe.web.scan;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.web.PublicUrl;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the virus scanner is.
 *
 * @param host its name or address
 * @param patience how long it may take for one file, from the first word to the last
 */
public record ScannerSettings(String host, int port, Duration patience) {

  /** The environment variable that names it. */
  public static final String SETTING = "JIHE_SCANNER";

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):([1-9]\\d{0,4})");

  private static final int HIGHEST_PORT = 65_535;

  /**
   * As set.
   *
   * @param set blank when there is none
   * @throws SettingsException when it is no host with a port
   */
  public static Optional<ScannerSettings> of(String set, Duration patience) {
    if (set.isBlank()) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(set.strip());
    if (!form.matches() || Integer.parseInt(form.group(2)) > HIGHEST_PORT) {
      throw new SettingsException(
          Messages.beside(PublicUrl.class, "settings").words("noScanner", SETTING), null);
    }
    return Optional.of(
        new ScannerSettings(form.group(1), Integer.parseInt(form.group(2)), patience));
  }
}
