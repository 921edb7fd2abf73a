package cn.jihe.app;

import cn.jihe.addin.AddinSettings;
import cn.jihe.addin.OnSave;
import cn.jihe.check.Core;
import cn.jihe.excel.mark.MarkLook;
import cn.jihe.file.Limits;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import java.util.List;
import java.util.regex.Pattern;

/** Gives the add-in its settings. */
@Factory
final class AddinWiring {

  private static final Pattern BETWEEN_FRAMES = Pattern.compile("[\\s,]+");

  private static final Messages MESSAGES = Messages.beside(AddinWiring.class, "settings");

  private static final String ON_SAVE = "JIHE_ADDIN_ON_SAVE";
  private static final String OFFICE_JS = "JIHE_OFFICE_JS";
  private static final String FRAMES = "JIHE_ADDIN_FRAMES";

  private static final Pattern SCRIPT =
      Pattern.compile("https://[A-Za-z0-9.-]+(?::\\d{1,5})?/[A-Za-z0-9./_-]*office\\.js");
  private static final Pattern FRAME =
      Pattern.compile("https?://(?:\\*\\.)?[A-Za-z0-9.-]+(?::\\d{1,5})?/?");

  /** Built at the start, so that wrong settings stop it. */
  @Context
  AddinSettings addin(
      Limits limits,
      @Value("${jihe.addin.on-save}") String onSave,
      @Value("${jihe.addin.office-js}") String officeJs,
      @Value("${jihe.addin.frames}") String frames) {
    MarkLook look = MarkLook.standard();
    return new AddinSettings(
        Core.version(),
        onSave(onSave.strip()),
        officeJs(officeJs.strip()),
        frames(frames.strip()),
        limits.uploadBytes(),
        new AddinSettings.Mark(look.formula(), look.inFormula(), look.colour(), look.note()));
  }

  private static OnSave onSave(String set) {
    return OnSave.of(set.isEmpty() ? OnSave.WARN.code() : set)
        .orElseThrow(() -> new SettingsException(MESSAGES.words("onSave", ON_SAVE), null));
  }

  private static String officeJs(String set) {
    if (!set.isEmpty() && !SCRIPT.matcher(set).matches()) {
      throw new SettingsException(MESSAGES.words("officeJs", OFFICE_JS), null);
    }
    return set.isEmpty() ? AddinSettings.OWN_OFFICE_JS : set;
  }

  private static List<String> frames(String set) {
    List<String> frames =
        BETWEEN_FRAMES.splitAsStream(set).filter(frame -> !frame.isEmpty()).toList();
    if (!frames.stream().allMatch(frame -> FRAME.matcher(frame).matches())) {
      throw new SettingsException(MESSAGES.words("frames", FRAMES), null);
    }
    return frames.stream()
        .map(frame -> frame.endsWith("/") ? frame.substring(0, frame.length() - 1) : frame)
        .toList();
  }
}
