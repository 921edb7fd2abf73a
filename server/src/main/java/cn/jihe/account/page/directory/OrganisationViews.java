package cn.jihe.account.page.directory;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Right;
import cn.jihe.account.directory.Listing;
import cn.jihe.account.directory.OrganisationService;
import cn.jihe.account.directory.OrganisationTree;
import cn.jihe.account.directory.UnitNameService;
import cn.jihe.account.page.Notice;
import cn.jihe.text.Texts;
import cn.jihe.web.Ids;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what the page of organisations shows. */
@Singleton
final class OrganisationViews {

  private static final int MOST_FOUND = 50;
  private static final int MOST_MET = 20;

  private final OrganisationService organisations;
  private final UnitNameService unknown;

  OrganisationViews(OrganisationService organisations, UnitNameService unknown) {
    this.organisations = organisations;
    this.unknown = unknown;
  }

  /**
   * What a page shows of one form.
   *
   * @param form null for none
   * @param wrong its field that is not as it should be; blank for none
   */
  record Shown(@Nullable OrganisationForm form, String wrong, @Nullable Notice notice) {}

  OrganisationView of(Caller caller, Texts texts, String query, Shown shown) {
    List<Organisation> visible = organisations.visible(caller);
    Listing<Organisation> found =
        query.isEmpty()
            ? new Listing<>(List.of(), 0, MOST_FOUND, 0)
            : organisations.list(caller, Optional.of(query), 0, MOST_FOUND);
    Optional<Organisation> at =
        Optional.ofNullable(shown.form())
            .flatMap(form -> Ids.of(form.id().isEmpty() ? form.parent() : form.id()))
            .flatMap(id -> visible.stream().filter(each -> each.id().equals(id)).findFirst());
    return new OrganisationView(
        texts.say("organisationsCounted", visible.size()),
        query,
        found.items().stream().map(OrganisationViews::choice).toList(),
        found.total() > found.items().size()
            ? texts.say("foundMore", found.total(), found.items().size())
            : texts.say("found", found.total()),
        TreeNode.of(visible, at.map(Organisation::id)),
        shown.form(),
        at.map(one -> path(new OrganisationTree(visible), one)).orElse(""),
        shown.wrong(),
        visible.stream().map(OrganisationViews::choice).toList(),
        met(caller, texts),
        shown.notice());
  }

  private static String path(OrganisationTree tree, Organisation one) {
    return tree.path(one).reversed().stream()
        .map(Organisation::name)
        .collect(Collectors.joining(" › "));
  }

  static OrganisationView.Choice choice(Organisation one) {
    return new OrganisationView.Choice(one.id().toString(), one.name(), one.code().orElse(""));
  }

  /** Names say what units there are: only who sees them all is told. */
  private List<OrganisationView.Met> met(Caller caller, Texts texts) {
    boolean everywhere =
        caller.hats().stream()
            .anyMatch(
                hat -> hat.role().may(Right.MANAGE_ORGANISATIONS) && hat.organisation().isEmpty());
    return everywhere
        ? unknown.list(caller).stream()
            .limit(MOST_MET)
            .map(
                each ->
                    new OrganisationView.Met(
                        each.name(), texts.say("metOnForms", each.dossiers(), each.name())))
            .toList()
        : List.of();
  }
}
