package cn.jihe.check;

import cn.jihe.file.Limits;
import cn.jihe.text.SettingsException;

/** Limits that an operator sets through the environment; all others are {@link Limits#DEFAULT}. */
final class LimitSettings {

  private static final long MIB = 1024L * 1024;

  private LimitSettings() {}

  /**
   * The limits as set.
   *
   * @throws SettingsException when a setting is no whole number from 1
   */
  static Limits of(Environment environment) {
    Limits base = Limits.DEFAULT;
    return new Limits(
        base.uploadBytes(),
        environment.wholeNumber("JIHE_MAX_INFLATED_MB", base.inflatedBytes() / MIB) * MIB,
        (int) environment.wholeNumber("JIHE_MAX_INFLATE_RATIO", base.inflateRatio()),
        (int) environment.wholeNumber("JIHE_MAX_PARTS", base.parts()),
        (int) environment.wholeNumber("JIHE_MAX_CELLS", base.cells()),
        (int) environment.wholeNumber("JIHE_MAX_FORMS", base.forms()),
        base.largeCells(),
        base.heapBytes());
  }
}
