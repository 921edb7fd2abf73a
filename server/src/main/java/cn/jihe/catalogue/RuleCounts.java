package cn.jihe.catalogue;

import java.util.Map;

/** How often each rule has spoken in a kept result. */
public interface RuleCounts {

  /**
   * Findings by the code of their rule; a rule that found nothing may be left out.
   *
   * @param resultId as the result's address has it
   * @return empty when there is no such result, or none any more
   */
  Map<String, Integer> of(String resultId);
}
