package cn.jihe.account.page;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisations;
import cn.jihe.account.Role;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says hats in words: the role, and for which organisation. */
@Singleton
public final class HatNames {

  private static final Messages MESSAGES = Messages.beside(HatNames.class, "hats");

  private final Organisations organisations;

  HatNames(Organisations organisations) {
    this.organisations = organisations;
  }

  /** What a role is called. */
  public static String role(Role role, Language language) {
    return texts(language).say(role.name());
  }

  /** These hats, for which the store is asked once. */
  public Said of(Collection<Hat> hats, Language language) {
    Set<UUID> ids =
        hats.stream().flatMap(hat -> hat.organisation().stream()).collect(Collectors.toSet());
    return new Said(organisations.names(ids), language);
  }

  /**
   * Hats in a language.
   *
   * @param names of their organisations
   */
  public record Said(Map<UUID, String> names, Language language) {

    public Said {
      names = Map.copyOf(names);
    }

    /** A hat, as „填报人 · 某单位“. */
    public String hat(Hat hat) {
      String where =
          hat.organisation()
              .map(id -> names.getOrDefault(id, ""))
              .orElseGet(() -> texts(language).say("everywhere"));
      return texts(language).say("hat", role(hat.role(), language), where);
    }

    /** Some of them, in their order. */
    public List<String> hats(List<Hat> some) {
      return some.stream().map(this::hat).toList();
    }
  }

  /** All of them at once. */
  public static String all(Language language) {
    return texts(language).say("all");
  }

  /** None. */
  public static String none(Language language) {
    return texts(language).say("none");
  }

  private static Texts texts(Language language) {
    return MESSAGES.in(language);
  }
}
