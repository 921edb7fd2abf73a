package cn.jihe.review.model;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who plays: a bureau, a department below it, and four units that hand in in each of the ways there
 * are.
 *
 * @param eight of them, in the order of {@link #ROLES}
 * @param twins who decide beside the last four at the same time
 */
record Cast(List<Unit> units, List<Member> eight, List<Member> twins) {

  /** The third hands in and decides, but not about what is its own. */
  private static final List<List<Role>> ROLES =
      List.of(
          List.of(Role.CLERK),
          List.of(Role.CLERK),
          List.of(Role.CLERK, Role.REVIEWER),
          List.of(Role.UNIT_HEAD),
          List.of(Role.REVIEWER),
          List.of(Role.REVIEWER),
          List.of(Role.BUREAU),
          List.of(Role.BUREAU));

  Cast {
    units = List.copyOf(units);
    eight = List.copyOf(eight);
    twins = List.copyOf(twins);
  }

  /** A unit, and how what it hands in is reviewed. */
  record Unit(String name, int levels, boolean endorsed) {}

  /** An account with what it signs in with. */
  record Member(String login, UUID account, String token, List<Role> roles) {
    Member {
      roles = List.copyOf(roles);
    }
  }

  /** Made anew on the store of this server. */
  static Cast on(RunningServer server) {
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Organisation bureau = people.root("历史财政" + mark);
    Organisation department = people.below(bureau, "历史部门" + mark);
    Calls periods = new Calls(server, people.token(Role.BUREAU, bureau));
    List<Unit> units =
        Stream.of(1, 2)
            .flatMap(
                levels ->
                    Stream.of(
                        unit(people, periods, department, levels, false),
                        unit(people, periods, department, levels, true)))
            .toList();
    List<Member> eight =
        ROLES.stream().map(roles -> member(people, roles, bureau, department)).toList();
    List<Member> twins =
        ROLES.subList(4, 8).stream()
            .map(roles -> member(people, roles, bureau, department))
            .toList();
    return new Cast(units, eight, twins);
  }

  private static Unit unit(
      People people, Calls periods, Organisation department, int levels, boolean endorsed) {
    Organisation unit =
        people.below(department, department.name() + "单位" + levels + (endorsed ? "复核" : "直报"));
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "H-" + UUID.randomUUID())
            .put("name", "2024年度申报")
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("organisation", unit.id().toString())
            .put("levels", levels)
            .put("endorsed", endorsed);
    int status = periods.post("/api/v1/periods", period.toString()).statusCode();
    if (status != 201) {
      throw new IllegalStateException("no period: " + status);
    }
    return new Unit(unit.name(), levels, endorsed);
  }

  private static Member member(
      People people, List<Role> roles, Organisation bureau, Organisation department) {
    Hat[] hats =
        roles.stream()
            .map(role -> Hat.of(role, role == Role.BUREAU ? bureau.id() : department.id()))
            .toArray(Hat[]::new);
    Account account = people.account(hats);
    return new Member(account.login(), account.id(), people.token(account), roles);
  }
}
