package cn.jihe.app.core;

import cn.jihe.excel.FormsReader;
import cn.jihe.excel.WorkbookOpener;
import cn.jihe.rule.RuleRunner;
import cn.jihe.rule.RuleTexts;
import cn.jihe.rule.Settings;
import cn.jihe.rule.SettingsException;
import cn.jihe.rule.SettingsFile;
import cn.jihe.rules.Catalogue;
import cn.jihe.submission.CheckPipeline;
import cn.jihe.submission.CheckUpload;
import cn.jihe.template.Limits;
import cn.jihe.web.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

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
   * @throws SettingsException when the settings file cannot be read or says what nobody knows
   */
  public static Core load(Map<String, String> environment) {
    RuleTexts texts = Catalogue.texts();
    Limits limits = Limits.DEFAULT;
    RuleRunner runner = new RuleRunner(Catalogue.RULES, texts, settings(environment));
    return new Core(
        new CheckPipeline(new FormsReader(new WorkbookOpener(limits), limits), runner),
        new RuleBook(texts.all(), texts::speak),
        limits);
  }

  private static Settings settings(Map<String, String> environment) {
    String file = environment.getOrDefault(RULE_SETTINGS, "").strip();
    if (file.isEmpty()) {
      return Settings.defaults();
    }
    try {
      return SettingsFile.read(Files.readString(Path.of(file)), Set.copyOf(Catalogue.codes()));
    } catch (IOException unreadable) {
      throw new SettingsException(
          "读不了规则设置文件 " + file, "The rule settings cannot be read: " + file, unreadable);
    }
  }
}
