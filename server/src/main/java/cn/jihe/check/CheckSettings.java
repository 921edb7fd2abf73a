package cn.jihe.check;

import cn.jihe.file.Limits;
import cn.jihe.text.SettingsException;
import cn.jihe.web.PublicUrl;

/**
 * What an operator sets of checks, for the server and the command line alike.
 *
 * @param limits how much a workbook may hold
 * @param rulesFile names a YAML file with severities and thresholds that differ from the defaults;
 *     empty without one
 * @param publicUrl where users reach the server
 */
public record CheckSettings(Limits limits, String rulesFile, PublicUrl publicUrl) {

  /**
   * As set.
   *
   * @throws SettingsException when a setting is not what it should be
   */
  public static CheckSettings of(Environment environment) {
    return new CheckSettings(
        LimitSettings.of(environment),
        environment.text(Core.RULE_SETTINGS),
        PublicUrl.of(environment.text(PublicUrl.SETTING)));
  }
}
