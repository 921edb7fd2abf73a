package cn.jihe.web.limit;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.web.PublicUrl;
import java.util.regex.Pattern;

/**
 * How many files a sender may have looked at in a minute; 0: as many as it likes.
 *
 * @param byAddress of all without an account who share an address
 * @param byAccount of one account, wherever it is used
 */
public record RateSettings(long byAddress, long byAccount) {

  /** The environment variables that say it. */
  public static final String BY_ADDRESS = "JIHE_CHECKS_PER_MINUTE";

  public static final String BY_ACCOUNT = "JIHE_UPLOADS_PER_MINUTE";

  private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

  /**
   * As set.
   *
   * @throws SettingsException when one is no number
   */
  public static RateSettings of(String byAddress, String byAccount) {
    return new RateSettings(count(BY_ADDRESS, byAddress), count(BY_ACCOUNT, byAccount));
  }

  /**
   * A number of things, 0 for no limit.
   *
   * @param setting the environment variable it comes from
   * @throws SettingsException when it is none
   */
  public static int count(String setting, String set) {
    String written = set.strip();
    if (!COUNT.matcher(written).matches()) {
      throw new SettingsException(
          Messages.beside(PublicUrl.class, "settings").words("noCount", setting), null);
    }
    return Integer.parseInt(written);
  }
}
