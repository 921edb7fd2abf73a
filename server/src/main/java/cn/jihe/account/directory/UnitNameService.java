package cn.jihe.account.directory;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.account.UnknownUnits;
import cn.jihe.account.UnknownUnits.UnknownUnit;
import cn.jihe.form.name.UnitName;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * The names of units on forms that are no organisation yet. They are of nobody's tree, so only
 * administrators of everything see them.
 */
@Singleton
public final class UnitNameService {

  /** So many are listed; when they are dealt with, others come up. */
  public static final int MOST = 500;

  private final UnknownUnits units;
  private final Organisations organisations;
  private final OrganisationService service;

  UnitNameService(UnknownUnits units, Organisations organisations, OrganisationService service) {
    this.units = units;
    this.organisations = organisations;
    this.service = service;
  }

  /** The most frequent first. */
  public List<UnknownUnit> list(Caller caller) {
    requireEverything(caller);
    return units.mostFrequent(MOST);
  }

  /**
   * Takes one as an other name of an organisation; its dossiers are that organisation's then.
   *
   * @param name as forms write it
   * @throws RefusedChange when the organisation cannot be called so
   * @throws ProblemException of kind NOT_FOUND when no form says this name, or there is no such
   *     organisation
   */
  public Organisation take(Caller caller, String name, UUID organisation) {
    requireEverything(caller);
    String written =
        units
            .named(new UnitName(name))
            .map(UnknownUnit::name)
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return service.takeName(caller, organisation, written);
  }

  private void requireEverything(Caller caller) {
    caller.require(Right.MANAGE_ORGANISATIONS);
    if (!Reach.of(caller, Right.MANAGE_ORGANISATIONS, organisations).everything()) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
  }
}
