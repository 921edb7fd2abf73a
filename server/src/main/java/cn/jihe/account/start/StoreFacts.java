package cn.jihe.account.start;

/** What is true of the store as a whole. */
public interface StoreFacts {

  /** Whether nothing is in it: no account, no organisation, nothing handed in. */
  boolean isEmpty();

  /** Whether it was filled to be tried. */
  boolean isDemo();

  /** Notes that it was filled to be tried, in the open transaction. */
  void noteDemo();
}
