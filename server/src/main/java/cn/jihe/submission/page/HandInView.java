package cn.jihe.submission.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of handing in.
 *
 * @param id of the result
 * @param summary files and forms in a line
 * @param faults what is missing or wrong, each with where
 * @param before whether something of the result was handed in before
 * @param saved when what is typed was kept; empty when it was not
 * @param asked what is asked once for all forms
 * @param forms those that something is asked of, or that are few
 * @param folded the others
 * @param required groups of warnings that have to be explained
 * @param optional those that may be
 * @param answered those that are
 * @param unshown how many more groups there are
 * @param confirm what is handed in and what is not
 */
public record HandInView(
    String id,
    String summary,
    List<FaultView> faults,
    boolean before,
    String saved,
    AskedView asked,
    List<FormRow> forms,
    List<FormRow> folded,
    List<BoxView> required,
    List<BoxView> optional,
    List<BoxView> answered,
    int unshown,
    ConfirmView confirm) {

  /** Whether something stands in a box that may be left empty. */
  public boolean optionalOpen() {
    return optional.stream().anyMatch(BoxView::isTouched);
  }

  /** The same of one that was answered before. */
  public boolean answeredOpen() {
    return answered.stream().anyMatch(BoxView::isTouched);
  }

  /**
   * A fault.
   *
   * @param href where it is mended
   */
  public record FaultView(String href, String text) {}

  /** A value to choose. */
  public record OptionView(String value, String text, boolean on) {}

  /**
   * What is asked once.
   *
   * @param years to choose from; empty when it is not asked
   * @param units to choose from; empty when it is not asked
   * @param note as typed
   * @param yearError what is wrong; empty for nothing
   * @param unitError the same
   * @param noteError the same
   */
  public record AskedView(
      List<OptionView> years,
      List<OptionView> units,
      boolean onBehalf,
      String note,
      String yearError,
      String unitError,
      String noteError) {}

  /**
   * A form.
   *
   * @param seen the version that is the newest now
   * @param marks what there is to know of it, each a few words
   * @param question whether it goes on with another dossier; null when nobody has to be asked
   */
  public record FormRow(
      String id,
      String project,
      String file,
      String unit,
      String year,
      String kind,
      String seen,
      List<String> marks,
      @Nullable Question question) {}

  /** Which of some dossiers a form goes on with. */
  public record Question(String legend, List<OptionView> options, String error) {}

  /**
   * A group of warnings.
   *
   * @param places the first cells
   * @param given what was said of it; empty for nothing
   * @param others how many others the same words may go for
   */
  public record BoxView(
      String id,
      String rule,
      String name,
      String project,
      String message,
      String places,
      boolean required,
      String given,
      List<OptionView> categories,
      String text,
      boolean same,
      int others,
      String categoryError,
      String textError) {

    boolean isTouched() {
      return !text.isEmpty() || !categoryError.isEmpty() || !textError.isEmpty();
    }
  }

  /**
   * What is handed in and what is not.
   *
   * @param button what the main button says
   * @param keepable how many forms may be kept besides
   */
  public record ConfirmView(List<ConfirmRow> rows, String button, int keepable, boolean kept) {}

  /**
   * Forms that fare alike.
   *
   * @param style clean, warning or note
   */
  public record ConfirmRow(String style, String sign, String what, int count, List<String> lines) {}
}
