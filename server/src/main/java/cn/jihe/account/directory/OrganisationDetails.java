package cn.jihe.account.directory;

import cn.jihe.account.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the audit trail says of an organisation. */
final class OrganisationDetails {

  private OrganisationDetails() {}

  static Map<String, String> of(Organisation added) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("organisation", added.id().toString());
    details.put("name", added.name());
    added.parent().ifPresent(parent -> details.put("parent", parent.toString()));
    return details;
  }

  /** Says which values are others now; names and places with what they were. */
  static Map<String, String> of(Organisation before, Organisation after) {
    Map<String, Object> was = values(before);
    Map<String, Object> is = values(after);
    List<String> changed =
        is.keySet().stream().filter(key -> !Objects.equals(was.get(key), is.get(key))).toList();
    Map<String, String> details = of(after);
    details.put("changed", String.join(",", changed));
    if (changed.contains("name")) {
      details.put("nameBefore", before.name());
    }
    if (changed.contains("parent")) {
      details.put("parentBefore", before.parent().map(Object::toString).orElse(""));
    }
    return details;
  }

  private static Map<String, Object> values(Organisation one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", one.name());
    values.put("shortName", one.shortName());
    values.put("otherNames", one.otherNames());
    values.put("code", one.code());
    values.put("regionCode", one.regionCode());
    values.put("parent", one.parent());
    values.put("validFrom", one.validFrom());
    values.put("validTo", one.validTo());
    values.put("successor", one.successor());
    values.put("contact", one.contact());
    return values;
  }
}
