package cn.jihe.check;

import cn.jihe.file.Limits;
import cn.jihe.text.SettingsException;
import cn.jihe.web.PublicUrl;

/**
 * What an operator sets of checks, for the server and the command line alike.
 *
 * @param limits how much a workbook may hold
 * @param workSeconds how many seconds of processor time the work on one upload may take
 * @param rulesFile names a YAML file with severities and thresholds that differ from the defaults;
 *     empty without one
 * @param publicUrl where users reach the server
 */
public record CheckSettings(Limits limits, int workSeconds, String rulesFile, PublicUrl publicUrl) {

  private static final String WORK_SECONDS = "JIHE_MAX_SECONDS";
  private static final int USUAL_SECONDS = 30;

  /**
   * As set.
   *
   * @throws SettingsException when a setting is not what it should be
   */
  public static CheckSettings of(Environment environment) {
    return new CheckSettings(
        LimitSettings.of(environment),
        (int) environment.wholeNumber(WORK_SECONDS, USUAL_SECONDS),
        environment.text(Core.RULE_SETTINGS),
        PublicUrl.of(environment.text(PublicUrl.SETTING)));
  }
}
