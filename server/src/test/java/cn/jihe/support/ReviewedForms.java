package cn.jihe.support;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Indicator;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.template.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A department with a unit whose clerk hands forms in, and whose reviewer decides about them. */
public final class ReviewedForms {

  private final RunningServer server;
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final Account reviewer;
  private final Calls clerks;
  private final Calls reviewers;

  public ReviewedForms(RunningServer server) {
    this.server = server;
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("审核部门" + mark);
    unit = people.below(department, "审核单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    reviewer = people.account(Hat.of(Role.REVIEWER, department.id()));
    clerks = new Calls(server, clerk);
    reviewers = new Calls(server, people.token(reviewer));
  }

  public Calls clerks() {
    return clerks;
  }

  public Calls reviewers() {
    return reviewers;
  }

  public Account reviewer() {
    return reviewer;
  }

  /** Somebody of the department in this role. */
  public Account of(Role role) {
    return People.of(server).account(Hat.of(role, department.id()));
  }

  /** Hands a workbook in whose only form is taken; gives its dossier. */
  public String handedIn(byte[] workbook) {
    JsonNode stored =
        RunningServer.json(server.submit(clerk, "表.xlsx", workbook, Map.of())).at("/stored/0");
    if (!stored.path("state").asText().equals("SUBMITTED")) {
      throw new IllegalStateException("Not taken: " + stored);
    }
    return stored.get("dossier").asText();
  }

  /** Of this unit. */
  public String handedIn(FilledDeclaration form) {
    return handedIn(form.with("E5", unit.name()).xlsx());
  }

  /** Decides about the newest version. */
  public void decide(String dossier, String action) {
    JsonNode seen = reviewers.list("/api/v1/dossiers/" + dossier);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", "请核对金额并补充满意度指标");
    wanted.set("version", seen.get("newest"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    int status =
        reviewers
            .post("/api/v1/dossiers/" + dossier + "/decisions", wanted.toString())
            .statusCode();
    if (status != 200) {
      throw new IllegalStateException(action + ": " + status);
    }
  }

  /** The clean form of a kind in our template, of this unit and a project. */
  public byte[] clean(FormKind kind, String project, Map<String, String> otherwise) {
    ExampleForm example = ExampleForm.clean(kind);
    example.set("unit", unit.name()).set("projectName", project);
    otherwise.forEach(example::set);
    Form form = example.form();
    String template = kind == FormKind.DECLARATION ? "DECLARATION-2024" : "SELF_EVALUATION-2024";
    try (PouredTemplate poured = new PouredTemplate(Templates.find(template).orElseThrow())) {
      for (Field field : form.fields()) {
        String path = field.path().value();
        if (!path.startsWith("indicators") && !path.startsWith("total") && !path.equals("grade")) {
          poured.put(path, field.text());
        }
      }
      poured.indicators(form.indicators().stream().map(ReviewedForms::row).toList());
      return poured.saved();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedWorkbook e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> row(Indicator row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field field : List.copyOf(row.fields())) {
      if (field.isFilled()) {
        texts.put(field.path().leaf(), field.text());
      }
    }
    return texts;
  }
}
