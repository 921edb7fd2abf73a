package cn.jihe.review.page.home;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.check.HomePart;
import cn.jihe.remark.RemarkService;
import cn.jihe.review.HomeService;
import cn.jihe.review.page.ReviewWords;
import cn.jihe.text.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What those who hand in find on the first page. */
@Singleton
final class HomePage implements HomePart {

  private final HomeService home;
  private final RemarkService remarks;
  private final Organisations organisations;
  private final Clock clock;

  HomePage(HomeService home, RemarkService remarks, Organisations organisations, Clock clock) {
    this.home = home;
    this.remarks = remarks;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Optional<Map<String, Object>> of(Caller caller, Language language) {
    if (!caller.may(Right.SUBMIT) && !caller.may(Right.ENDORSE)) {
      return Optional.empty();
    }
    ReviewWords words = ReviewWords.in(language);
    HomeView view = new HomeViews(words, remarks, this::name, clock.instant()).of(home.of(caller));
    return Optional.of(Map.of("home", view, "v", words.texts().map()));
  }

  private String name(UUID organisation) {
    return organisations.find(organisation).map(Organisation::name).orElse("");
  }
}
