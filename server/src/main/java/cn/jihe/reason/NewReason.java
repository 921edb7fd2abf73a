package cn.jihe.reason;

/**
 * Why something that was found stays as it is.
 *
 * @param key of a finding; or rule and project, for all findings of the rule in the form
 */
public record NewReason(String key, ReasonCategory category, String text) {

  /** Nothing longer is kept. */
  public static final int LONGEST = 1000;

  /** Nothing shorter says anything. */
  public static final int SHORTEST = 8;
}
