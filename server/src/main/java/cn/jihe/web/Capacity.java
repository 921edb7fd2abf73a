package cn.jihe.web;

import java.util.OptionalLong;

/** How much room there is, for whoever runs the server. All in bytes. */
@FunctionalInterface
public interface Capacity {

  /**
   * As it is now. Asks the stores and the disk: call it on a thread that may block. What does not
   * answer is left out.
   */
  Room now();

  /**
   * How much there is, and how much of it is taken.
   *
   * @param diskFree what the server may still write to the volume of its data folder
   * @param diskTotal the size of that volume
   * @param store what is on record; empty when it lies on no disk
   * @param results the files that results of the page keep
   * @param resultsAtMost how much these may take, then the oldest go; 0 when none are kept
   */
  record Room(
      OptionalLong diskFree,
      OptionalLong diskTotal,
      OptionalLong store,
      OptionalLong results,
      long resultsAtMost) {}
}
