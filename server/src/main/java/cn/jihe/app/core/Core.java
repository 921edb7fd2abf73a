package cn.jihe.app.core;

import cn.jihe.submission.CheckUpload;
import cn.jihe.template.Limits;
import cn.jihe.web.RuleBook;
import java.util.Map;

/**
 * Everything between an upload and its findings, without server or database. The server and the
 * command line use the same.
 */
public record Core(CheckUpload checks, RuleBook rules, Limits limits) {

  /** Names a YAML file with severities and thresholds that differ from the defaults. */
  public static final String RULE_SETTINGS = "JIHE_RULES";

  /**
   * Builds it.
   *
   * @param environment the process environment; without {@link #RULE_SETTINGS} the defaults hold
   */
  @SuppressWarnings("DoNotCallSuggester") // until reading and rules are wired
  public static Core load(Map<String, String> environment) {
    throw new UnsupportedOperationException(
        "reading and rules are not wired yet; " + environment.get(RULE_SETTINGS));
  }
}
