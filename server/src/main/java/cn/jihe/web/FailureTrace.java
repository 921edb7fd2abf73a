package cn.jihe.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Where an exception happened, for the log: its message is left out, as it may quote a cell. */
public final class FailureTrace {

  private static final int DEEPEST = 5;

  private FailureTrace() {}

  /** The stack traces of an exception and its causes, with classes but without messages. */
  public static String of(Throwable exception) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    @Nullable Throwable at = exception;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      out.println(at.getClass().getName());
      for (StackTraceElement frame : at.getStackTrace()) {
        out.println("\tat " + frame);
      }
      at = at.getCause();
    }
    return text.toString();
  }
}
