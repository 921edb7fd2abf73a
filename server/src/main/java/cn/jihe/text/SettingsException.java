package cn.jihe.text;

import org.jspecify.annotations.Nullable;

/** The settings cannot be used; the message says why in every language. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param why a sentence without its full stop
   */
  public SettingsException(Words why, @Nullable Throwable cause) {
    super(why.zh() + "。" + why.en() + ".", cause);
  }
}
