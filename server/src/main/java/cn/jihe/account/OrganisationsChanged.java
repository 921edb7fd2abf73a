package cn.jihe.account;

import java.util.Collection;

/** Who wants to know of new and changed organisations, to set right what depends on them. */
public interface OrganisationsChanged {

  /**
   * Called within the transaction that saves them, when the tree is in order again. What it throws
   * undoes all of it.
   */
  void changed(Collection<Organisation> saved);
}
