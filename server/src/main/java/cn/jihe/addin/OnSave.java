package cn.jihe.addin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the add-in does where Excel lets it take part in saving. */
public enum OnSave {
  /** Errors stop the save, with a message that counts them. */
  STOP,
  /** The save goes through; the pane opens with the errors. */
  WARN,
  /** The save goes through; the pane shows what was found when it is open. */
  SHOW;

  /** The one with this code; empty when there is none. */
  public static Optional<OnSave> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** How settings name it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
