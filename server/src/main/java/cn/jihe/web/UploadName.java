package cn.jihe.web;

import cn.jihe.text.Shortening;
import java.util.regex.Pattern;

/** The name of an uploaded file, made harmless. */
public final class UploadName {

  /** Longer names are cut; file systems allow 255 bytes. */
  private static final int LONGEST = 200;

  private static final String UNNAMED = "workbook";

  /** Control signs, and the invisible ones that make a name read as another. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private UploadName() {}

  /** Without folders, control and invisible signs; never empty. */
  public static String of(String sent) {
    String visible = INVISIBLE.matcher(sent).replaceAll("");
    int folder = Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\'));
    String name = visible.substring(folder + 1).strip();
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return UNNAMED;
    }
    return Shortening.end(name, LONGEST);
  }
}
