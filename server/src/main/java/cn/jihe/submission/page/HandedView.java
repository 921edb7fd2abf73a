package cn.jihe.submission.page;

import java.util.List;

/**
 * What became of what was handed in.
 *
 * @param title how many forms
 * @param next what comes next, a sentence each
 */
public record HandedView(String id, String title, List<HandedFile> files, List<String> next) {

  /**
   * A file.
   *
   * @param submission by which its receipt is found
   */
  public record HandedFile(String name, String submission, String received, List<HandedForm> forms) {}

  /**
   * A form.
   *
   * @param dossier empty when it is in none
   * @param style clean, warning or error
   */
  public record HandedForm(
      String project, String dossier, String version, String style, String sign, String message) {}
}
