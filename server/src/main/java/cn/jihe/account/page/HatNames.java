package cn.jihe.account.page;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Role;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

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

  /** A hat, as „填报人 · 某单位“. */
  public String of(Hat hat, Language language) {
    return texts(language).say("hat", role(hat.role(), language), organisation(hat, language));
  }

  /** All of them at once. */
  public static String all(Language language) {
    return texts(language).say("all");
  }

  /** None. */
  public static String none(Language language) {
    return texts(language).say("none");
  }

  private String organisation(Hat hat, Language language) {
    Optional<UUID> id = hat.organisation();
    return id.isEmpty()
        ? texts(language).say("everywhere")
        : id.flatMap(organisations::find).map(Organisation::name).orElse("");
  }

  private static Texts texts(Language language) {
    return MESSAGES.in(language);
  }
}
