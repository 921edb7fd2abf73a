package cn.jihe.account.imports;

import cn.jihe.account.Organisation;
import cn.jihe.form.name.UnitName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Organisations by what a cell may say of them: id, code, or official name. */
final class OrganisationLookup {

  private final Map<UUID, Organisation> all = new LinkedHashMap<>();
  private final Map<String, UUID> byCode = new HashMap<>();
  private final Map<String, List<UUID>> byName = new HashMap<>();

  OrganisationLookup(Collection<Organisation> organisations) {
    organisations.forEach(this::add);
  }

  void add(Organisation one) {
    all.put(one.id(), one);
    one.code().ifPresent(code -> byCode.putIfAbsent(key(code), one.id()));
    byName.computeIfAbsent(key(one.name()), name -> new ArrayList<>(1)).add(one.id());
  }

  private static String key(String text) {
    return new UnitName(text).key();
  }

  Optional<Organisation> find(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  Optional<Organisation> coded(String code) {
    return Optional.ofNullable(byCode.get(key(code))).map(all::get);
  }

  List<Organisation> named(String name) {
    return byName.getOrDefault(key(name), List.of()).stream().map(all::get).toList();
  }

  /** All that a text may mean; a code goes before a name. */
  List<Organisation> meant(String text) {
    Optional<Organisation> exact = id(text).flatMap(this::find).or(() -> coded(text));
    return exact.map(List::of).orElseGet(() -> named(text));
  }

  /** The shortest that means this one and no other. */
  String text(Organisation one) {
    if (named(one.name()).size() == 1) {
      return one.name();
    }
    return one.code().orElseGet(() -> one.id().toString());
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
