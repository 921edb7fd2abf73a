package cn.jihe.submission;

import cn.jihe.form.name.UnitName;
import java.util.Optional;

/**
 * What a sender says about the forms of an upload that do not say it themselves.
 *
 * @param year fiscal year
 * @param unit 实施单位
 */
public record SenderSays(Optional<Integer> year, Optional<UnitName> unit) {}
