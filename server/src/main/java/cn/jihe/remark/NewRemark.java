package cn.jihe.remark;

import cn.jihe.form.FieldPath;
import java.util.Optional;

/**
 * What a reviewer wants to say about a place.
 *
 * @param version that he has seen
 * @param path of a field; or else
 * @param sheet with the cell
 * @param cell such as {@code F17}
 * @param finding the key of one that it is made from; alone it says the place, too
 */
public record NewRemark(
    int version,
    Optional<FieldPath> path,
    Optional<String> sheet,
    Optional<String> cell,
    RemarkKind kind,
    String text,
    Optional<String> finding) {

  /** Nothing longer is kept. */
  public static final int LONGEST = 1000;
}
