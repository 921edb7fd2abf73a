package cn.jihe.account.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Right;
import cn.jihe.account.UnreadNews;
import cn.jihe.account.signin.HatChoice;
import cn.jihe.account.signin.Wardrobe;
import cn.jihe.database.Transactions;
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
  private final UnreadNews news;
  private final Transactions transactions;

  Visitors(HatChoice hats, HatNames names, UnreadNews news, Transactions transactions) {
    this.hats = hats;
    this.names = names;
    this.news = news;
    this.transactions = transactions;
  }

  /** Has the pages made for this request show whose it is. */
  void show(HttpRequest<?> request, Caller caller) {
    Pages.showVisitor(request, () -> visitor(caller, PageLanguage.of(request)));
  }

  private Pages.Visitor visitor(Caller caller, Language language) {
    return transactions.read(
        () -> {
          Wardrobe wardrobe = hats.of(caller);
          HatNames.Said said = names.of(wardrobe.hats(), language);
          return new Pages.Visitor(
              caller.name(),
              worn(wardrobe, said, language),
              choices(wardrobe, said, language),
              caller.may(Right.MANAGE_ACCOUNTS)
                  || caller.may(Right.MANAGE_ORGANISATIONS)
                  || caller.may(Right.SEE_SYSTEM),
              caller.may(Right.DECIDE) || caller.may(Right.APPROVE) || caller.may(Right.ENDORSE),
              caller.may(Right.SUBMIT) || caller.may(Right.ENDORSE),
                caller.may(Right.SUBMIT) || caller.may(Right.SUBMIT_FOR),
              news.count(caller.account()));
        });
  }

  private static String worn(Wardrobe wardrobe, HatNames.Said said, Language language) {
    if (wardrobe.on().isPresent()) {
      return said.hat(wardrobe.on().get());
    }
    return switch (wardrobe.hats().size()) {
      case 0 -> HatNames.none(language);
      case 1 -> said.hat(wardrobe.hats().getFirst());
      default -> HatNames.all(language);
    };
  }

  private static List<Pages.Choice> choices(
      Wardrobe wardrobe, HatNames.Said said, Language language) {
    List<Hat> all = wardrobe.hats();
    if (all.size() < 2) {
      return List.of();
    }
    List<Pages.Choice> choices = new ArrayList<>();
    choices.add(new Pages.Choice(ALL, HatNames.all(language), wardrobe.on().isEmpty()));
    for (Hat hat : all) {
      choices.add(
          new Pages.Choice(value(hat), said.hat(hat), wardrobe.on().equals(Optional.of(hat))));
    }
    return choices;
  }

  /** By which a form names a hat. */
  static String value(Hat hat) {
    return hat.role() + "@" + hat.organisation().map(UUID::toString).orElse("");
  }
}
