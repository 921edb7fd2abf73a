package cn.jihe.remark;

import cn.jihe.form.FieldPath;
import java.util.Optional;

/**
 * The place that a remark is about, as it was when it was made.
 *
 * @param path empty when it is about the form as a whole
 * @param key the same by meaning, see {@link PlaceKeys}
 * @param cell such as {@code F17}
 */
public record Spot(Optional<FieldPath> path, String key, String sheet, String cell) {}
