package cn.jihe.excel.open;

import java.util.concurrent.Callable;
import org.apache.poi.EncryptedDocumentException;

/** The line at which everything that libraries throw on a stranger's file becomes a refusal. */
final class ParserGuard {

  private ParserGuard() {}

  /**
   * Calls what may throw anything.
   *
   * @throws RefusedWorkbook for all that can come of a bad file. Running out of memory is not among
   *     it: the limits have to prevent that.
   */
  static <T> T call(Callable<T> reading) throws RefusedWorkbook {
    try {
      return reading.call();
    } catch (RefusedWorkbook e) {
      throw e;
    } catch (SurveyStopped e) {
      throw e.asRefusal();
    } catch (EncryptedDocumentException e) {
      throw RefusedWorkbook.because(Reason.PASSWORD, e);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw RefusedWorkbook.because(Reason.BROKEN, e);
    }
  }
}
