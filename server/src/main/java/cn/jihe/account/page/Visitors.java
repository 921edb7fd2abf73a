package cn.jihe.account.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Right;
import cn.jihe.account.signin.HatChoice;
import cn.jihe.account.signin.Wardrobe;
import cn.jihe.text.Language;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says at the head of pages who looks at them. */
@Singleton
public final class Visitors {

  /** Stands for all hats at once. */
  static final String ALL = "all";

  private final HatChoice hats;
  private final HatNames names;

  Visitors(HatChoice hats, HatNames names) {
    this.hats = hats;
    this.names = names;
  }

  /** Has the pages made for this request show whose it is. */
  void show(HttpRequest<?> request, Caller caller) {
    Language language = PageLanguage.of(request);
    Wardrobe wardrobe = hats.of(caller);
    Pages.showVisitor(
        request,
        new Pages.Visitor(
            caller.name(),
            worn(wardrobe, language),
            choices(wardrobe, language),
            caller.may(Right.MANAGE_ACCOUNTS)
                || caller.may(Right.MANAGE_ORGANISATIONS)
                || caller.may(Right.SEE_SYSTEM)));
  }

  private String worn(Wardrobe wardrobe, Language language) {
    if (wardrobe.on().isPresent()) {
      return names.of(wardrobe.on().get(), language);
    }
    return switch (wardrobe.hats().size()) {
      case 0 -> HatNames.none(language);
      case 1 -> names.of(wardrobe.hats().getFirst(), language);
      default -> HatNames.all(language);
    };
  }

  private List<Pages.Choice> choices(Wardrobe wardrobe, Language language) {
    List<Hat> all = wardrobe.hats();
    if (all.size() < 2) {
      return List.of();
    }
    List<Pages.Choice> choices = new ArrayList<>();
    choices.add(new Pages.Choice(ALL, HatNames.all(language), wardrobe.on().isEmpty()));
    for (Hat hat : all) {
      choices.add(
          new Pages.Choice(
              value(hat), names.of(hat, language), wardrobe.on().equals(Optional.of(hat))));
    }
    return choices;
  }

  /** By which a form names a hat. */
  static String value(Hat hat) {
    return hat.role() + "@" + hat.organisation().map(UUID::toString).orElse("");
  }
}
