package cn.jihe.addin.pane;

import java.util.Map;
import java.util.TreeMap;

/**
 * The Excel of a test.
 *
 * @param language of Office's display
 * @param platform as {@code Office.PlatformType} names it
 * @param dark whether its theme is dark
 * @param url where the workbook is kept
 * @param newerLibrary whether office.js comes from Microsoft's network, which knows more than the
 *     package on npm
 * @param sets the requirement sets it supports, with the highest version of each
 */
record Installation(
    String language,
    String platform,
    boolean dark,
    String url,
    boolean newerLibrary,
    Map<String, String> sets) {

  /** Microsoft 365 for Windows with a Chinese display, and office.js from the installation. */
  static Installation microsoft365() {
    return new Installation(
        "zh-CN",
        "PC",
        false,
        "C:\\绩效\\表.xlsx",
        false,
        Map.of(
            "ExcelApi", "1.20",
            "SharedRuntime", "1.2",
            "KeyboardShortcuts", "1.1",
            "RibbonApi", "1.2",
            "OpenBrowserWindowApi", "1.1",
            "AddinCommands", "1.3",
            "CompressedFile", "1.1",
            "File", "1.1"));
  }

  /** Where the preview of the save events is, and the library that knows of it. */
  Installation preview() {
    return with(ApiSets.PREVIEW, "1.0").newer();
  }

  Installation newer() {
    return new Installation(language, platform, dark, url, true, sets);
  }

  Installation speaking(String other) {
    return new Installation(other, platform, dark, url, newerLibrary, sets);
  }

  Installation darkened() {
    return new Installation(language, platform, true, url, newerLibrary, sets);
  }

  Installation on(String other) {
    return new Installation(language, other, dark, url, newerLibrary, sets);
  }

  /** With this version of a set as the highest. */
  Installation with(String set, String version) {
    Map<String, String> other = new TreeMap<>(sets);
    other.put(set, version);
    return new Installation(language, platform, dark, url, newerLibrary, other);
  }

  Installation without(String set) {
    Map<String, String> other = new TreeMap<>(sets);
    other.remove(set);
    return new Installation(language, platform, dark, url, newerLibrary, other);
  }
}
