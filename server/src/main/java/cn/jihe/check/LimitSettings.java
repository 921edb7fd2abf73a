package cn.jihe.check;

import cn.jihe.file.Limits;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import java.util.Map;

/** Limits that an operator sets through the environment; all others are {@link Limits#DEFAULT}. */
final class LimitSettings {

  private static final long MIB = 1024L * 1024;

  private LimitSettings() {}

  /**
   * The limits as set.
   *
   * @throws SettingsException when a setting is no whole number from 1
   */
  static Limits of(Map<String, String> environment) {
    Limits base = Limits.DEFAULT;
    return new Limits(
        base.uploadBytes(),
        number(environment, "JIHE_MAX_INFLATED_MB", base.inflatedBytes() / MIB) * MIB,
        (int) number(environment, "JIHE_MAX_INFLATE_RATIO", base.inflateRatio()),
        (int) number(environment, "JIHE_MAX_PARTS", base.parts()),
        (int) number(environment, "JIHE_MAX_CELLS", base.cells()),
        (int) number(environment, "JIHE_MAX_FORMS", base.forms()),
        base.largeCells(),
        base.heapBytes());
  }

  private static long number(Map<String, String> environment, String name, long otherwise) {
    String set = environment.getOrDefault(name, "").strip();
    if (set.isEmpty()) {
      return otherwise;
    }
    if (!set.matches("[1-9]\\d{0,7}")) {
      throw new SettingsException(
          Messages.beside(LimitSettings.class, "settings").words("noWholeNumber", name), null);
    }
    return Long.parseLong(set);
  }
}
