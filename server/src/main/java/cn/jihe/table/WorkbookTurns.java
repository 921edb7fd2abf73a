package cn.jihe.table;

import cn.jihe.web.Sender;
import java.util.function.Supplier;

/** Where work on uploaded workbooks is done: in turn, and for as long as it may take. */
public interface WorkbookTurns {

  /** Does the work when its turn comes, and waits for it. */
  <T> T run(Sender sender, Supplier<T> work);
}
