package cn.jihe.rule.run;

import cn.jihe.rule.Parameters;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.text.YamlResource;
import cn.jihe.words.Thresholds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads settings:
 *
 * <pre>
 * default:                    # for every year, and the base of each year's own
 *   severity: { T49: NOTE }
 *   thresholds: { rateTolerance: 0.05 }
 * 2024:
 *   severity: { T49: WARNING }
 * </pre>
 *
 * The names of thresholds are those of {@link Thresholds}. A name that nobody knows stops it: a
 * misspelt setting must not pass as the default.
 */
public final class SettingsFile {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private static final Messages MESSAGES = Messages.beside(SettingsFile.class, "settings");

  private static final String DEFAULT = "default";

  private final Set<String> codes;
  private final ObjectNode known;

  private SettingsFile(Set<String> codes) {
    this.codes = codes;
    this.known = YamlResource.read("/cn/jihe/words/thresholds.yml", ObjectNode.class);
  }

  /**
   * Reads a settings file.
   *
   * @param codes all rule codes there are
   * @throws SettingsException when it is no YAML, or a name or value in it is not known
   */
  public static Settings read(String yaml, Set<String> codes) {
    try {
      return new SettingsFile(codes).settings(YamlResource.MAPPER.readTree(yaml), yaml);
    } catch (JsonProcessingException broken) {
      throw new SettingsException(MESSAGES.words("noYaml"), broken);
    }
  }

  private Settings settings(JsonNode root, String text) throws JsonProcessingException {
    JsonNode tree = root.isMissingNode() || root.isNull() ? known.objectNode() : root;
    if (!tree.isObject()) {
      throw new SettingsException(MESSAGES.words("noYear"), null);
    }
    Parameters builtIn = Settings.builtIn();
    Settings.OfYear base =
        year(DEFAULT, tree.path(DEFAULT), new Settings.OfYear(Map.of(), builtIn), known.deepCopy());
    Map<Integer, Settings.OfYear> years = new HashMap<>();
    ObjectNode baseThresholds = merged(DEFAULT, tree.path(DEFAULT).path("thresholds"), known);
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      String name = entry.getKey();
      if (YEAR.matcher(name).matches()) {
        years.put(
            Integer.valueOf(name), year(name, entry.getValue(), base, baseThresholds.deepCopy()));
      } else if (!name.equals(DEFAULT)) {
        throw unknown(name, "default, 2024 …");
      }
    }
    return new Settings(base, years, text);
  }

  private Settings.OfYear year(
      String where, JsonNode of, Settings.OfYear base, ObjectNode thresholds)
      throws JsonProcessingException {
    for (Map.Entry<String, JsonNode> entry : of.properties()) {
      if (!Set.of("severity", "thresholds").contains(entry.getKey())) {
        throw unknown(where + "." + entry.getKey(), "severity, thresholds");
      }
    }
    Map<String, Severity> severities = new HashMap<>(base.severities());
    for (Map.Entry<String, JsonNode> entry : of.path("severity").properties()) {
      String at = where + ".severity." + entry.getKey();
      if (!codes.contains(entry.getKey())) {
        throw unknown(at, String.join(", ", codes.stream().sorted().toList()));
      }
      severities.put(entry.getKey(), severity(at, entry.getValue().asText()));
    }
    ObjectNode own = merged(where, of.path("thresholds"), thresholds);
    return new Settings.OfYear(
        severities, base.parameters().with(YamlResource.MAPPER.treeToValue(own, Thresholds.class)));
  }

  private static Severity severity(String at, String name) {
    try {
      return Severity.valueOf(name);
    } catch (IllegalArgumentException notOne) {
      throw unknown(at + ": " + name, "ERROR, WARNING, NOTE");
    }
  }

  /** The base with what the file sets; lists are replaced as a whole. */
  private static ObjectNode merged(String where, JsonNode own, ObjectNode base) {
    ObjectNode all = base.deepCopy();
    for (Map.Entry<String, JsonNode> entry : own.properties()) {
      JsonNode before = all.get(entry.getKey());
      if (before == null) {
        throw unknown(
            where + ".thresholds." + entry.getKey(),
            String.join(", ", (Iterable<String>) base::fieldNames));
      }
      if (entry.getValue().isNull() || entry.getValue().isObject() != before.isObject()) {
        throw new SettingsException(
            MESSAGES.words("noFittingValue", where + "." + entry.getKey()), null);
      }
      all.set(
          entry.getKey(),
          before instanceof ObjectNode inner
              ? merged(where + "." + entry.getKey(), entry.getValue(), inner)
              : entry.getValue());
    }
    return all;
  }

  private static SettingsException unknown(String name, String known) {
    return new SettingsException(MESSAGES.words("unknown", name, known), null);
  }
}
