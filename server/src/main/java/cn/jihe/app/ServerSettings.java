package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.text.SettingsException;
import java.util.HashMap;
import java.util.Map;

/**
 * What an operator sets of the server before it starts. What a bean asks for by itself (host and
 * port, who may submit, the add-in) is in {@code application.yml}, what the command line asks for,
 * too, in {@link cn.jihe.check.CheckSettings}.
 */
record ServerSettings(StoreSettings store, TlsSettings tls, ManagementSettings management) {

  /**
   * As set.
   *
   * @throws SettingsException when a setting is not what it should be
   */
  static ServerSettings of(Environment environment) {
    return new ServerSettings(
        StoreSettings.of(environment),
        TlsSettings.of(environment),
        ManagementSettings.of(environment));
  }

  /** What the server's own parts ask for. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(store.properties());
    properties.putAll(tls.properties());
    properties.putAll(management.properties());
    return properties;
  }
}
