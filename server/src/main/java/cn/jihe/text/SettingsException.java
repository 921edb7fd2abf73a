package cn.jihe.text;

import org.jspecify.annotations.Nullable;

/** The settings cannot be used; the message says why in both languages. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SettingsException(String zh, String en, @Nullable Throwable cause) {
    super(zh + "。" + en + ".", cause);
  }
}
