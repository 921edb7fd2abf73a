package cn.jihe.support;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.account.Role;
import cn.jihe.check.Core;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.name.UnitName;
import cn.jihe.text.StoredText;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who hands in and reads in tests that do not mind who does: a clerk of a department to which every
 * unit belongs that a workbook of the tests names. Several servers on one store have the same
 * department.
 */
public final class Clerk {

  private static final String DEPARTMENT = "试用主管部门";

  private final RunningServer server;
  private final Organisation department;
  private final Account account;
  private final String token;
  private final Set<String> units = new HashSet<>();

  Clerk(RunningServer server) {
    this.server = server;
    this.department = founded(DEPARTMENT, Optional.empty());
    this.account = People.of(server).account(Hat.of(Role.CLERK, department.id()));
    this.token = People.of(server).token(account);
  }

  /**
   * What one signs in with at a store that no server has open just now.
   *
   * @param url of the store
   * @param units that belong to its department
   */
  public static String at(String url, String... units) {
    try (RunningServer server = new RunningServer(url)) {
      for (String unit : units) {
        server.clerk().unit(unit);
      }
      return server.clerk().token();
    }
  }

  /** With what it signs in. */
  public String token() {
    return token;
  }

  public Account account() {
    return account;
  }

  /** As controllers know it. */
  public Caller caller() {
    return new Caller(
        account.id(),
        account.login(),
        account.name(),
        account.language(),
        account.hats(),
        EnumSet.allOf(Right.class),
        "127.0.0.1",
        new Caller.Entry(Caller.Way.TOKEN, account.id(), true));
  }

  public Organisation department() {
    return department;
  }

  /** A request of its own. */
  public HttpRequest.Builder signed(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token);
  }

  /** The unit of this name, which belongs to its department from now on. */
  public synchronized Organisation unit(String name) {
    units.add(new UnitName(name).key());
    return founded(name, Optional.of(department.id()));
  }

  /** Whatever units the forms of a workbook name belong to its department from now on. */
  public void unitsOf(byte[] workbook) {
    Core core = server.context().getBean(Core.class);
    try {
      new FormsReader(core.opener(), core.limits())
          .read("表.xlsx", workbook)
          .forms()
          .forEach(this::unitOf);
    } catch (RefusedWorkbook nobodys) {
      // It names no units.
    }
  }

  /** The unit that a form names, if it does, belongs to its department from now on. */
  public synchronized void unitOf(Form form) {
    Field unit = form.unit();
    String key = new UnitName(unit.text()).key();
    if (unit.isFilled() && !unit.isUnreadable() && isName(key) && units.add(key)) {
      unit(unit.text());
    }
  }

  /** What a database takes. */
  private static boolean isName(String key) {
    return !key.isEmpty() && StoredText.name(key).equals(key);
  }

  private Organisation founded(String name, Optional<UUID> parent) {
    UUID id = UUID.nameUUIDFromBytes(new UnitName(name).key().getBytes(StandardCharsets.UTF_8));
    return server
        .context()
        .getBean(Organisations.class)
        .find(id)
        .orElseGet(() -> People.of(server).organisation(named(id, name, parent)));
  }

  private static Organisation named(UUID id, String name, Optional<UUID> parent) {
    return new Organisation(
        id,
        name.strip(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        parent,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
