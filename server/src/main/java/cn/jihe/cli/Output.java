package cn.jihe.cli;

import cn.jihe.web.Problem;

/**
 * How results are printed. What gives text is called from many threads, everything else from one,
 * in order.
 */
interface Output {

  void begin();

  /** A file that cannot be read or written, as text. */
  String render(String path, String fileName, Problem problem);

  void print(String rendered);

  void end(RunSummary summary);
}
