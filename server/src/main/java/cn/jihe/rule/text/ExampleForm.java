package cn.jihe.rule.text;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormAssembler;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormPlace;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FundRow;
import cn.jihe.form.MoneyUnit;
import cn.jihe.form.RawValue;
import cn.jihe.text.YamlResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form written down by its fields; the cells are made up, one below the other. */
public final class ExampleForm {

  private static final ObjectMapper MAPPER =
      YamlResource.MAPPER
          .copy()
          .registerModule(new SimpleModule().addDeserializer(RawValue.class, new CellReader()));

  private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)]\\..+");
  private static final Pattern FUND_ROW = Pattern.compile("funds\\.rows\\[(\\d+)]\\.(label|role)");
  private static final int TITLE_ROW = 0;
  private static final int HEADER_ROW = 1;
  private static final int FIRST_ROW = 2;
  private static final int COLUMN = 3;

  private final FormKind kind;
  private Optional<Integer> year;
  private Optional<MoneyUnit> moneyUnit = Optional.empty();
  private final List<FormCells.FundRowLabel> fundRows = new ArrayList<>();
  private final Map<String, RawValue> fields = new LinkedHashMap<>();

  public ExampleForm(FormKind kind, Optional<Integer> year) {
    this.kind = kind;
    this.year = year;
  }

  /** The file of a clean form. */
  private record Clean(
      FormKind kind,
      int year,
      MoneyUnit moneyUnit,
      List<FormCells.FundRowLabel> fundRows,
      Map<String, RawValue> fields) {}

  /** The clean form of a kind. */
  public static ExampleForm clean(FormKind kind) {
    String name = kind == FormKind.DECLARATION ? "declaration" : "self-evaluation";
    Clean clean = YamlResource.read("/rules/clean/" + name + ".yml", Clean.class, MAPPER);
    ExampleForm made = new ExampleForm(clean.kind(), Optional.of(clean.year()));
    made.moneyUnit = Optional.of(clean.moneyUnit());
    made.fundRows.addAll(clean.fundRows());
    clean.fields().forEach(made::set);
    return made;
  }

  /** The form of an example. */
  public static ExampleForm of(RuleInfo.RuleCase example) {
    ExampleForm made = clean(example.kind());
    example.year().ifPresent(made::year);
    example.fields().forEach(made::set);
    example.without().forEach(made::remove);
    return made;
  }

  /** The accepted declaration of an example; it must have one. */
  public static ExampleForm declared(RuleInfo.RuleCase example) {
    ExampleForm made = clean(FormKind.DECLARATION);
    made.fields.keySet().removeIf(path -> INDICATOR.matcher(path).matches());
    example.declared().forEach(made::set);
    return made;
  }

  /** A form beside that of an example. */
  public static ExampleForm of(FormKind kind, RuleInfo.Beside beside) {
    ExampleForm made = clean(kind);
    beside.year().ifPresent(made::year);
    beside.fields().forEach(made::set);
    beside.without().forEach(made::remove);
    return made;
  }

  public ExampleForm moneyUnit(MoneyUnit stated) {
    moneyUnit = Optional.of(stated);
    return this;
  }

  public ExampleForm year(int other) {
    year = Optional.of(other);
    return this;
  }

  public ExampleForm set(String path, String text) {
    return set(path, RawValue.ofText(text));
  }

  /** {@code [*]} means every row there is; the label and role of a fund row add one. */
  public ExampleForm set(String path, RawValue value) {
    Matcher fundRow = FUND_ROW.matcher(path);
    if (fundRow.matches()) {
      fundRow(Integer.parseInt(fundRow.group(1)), fundRow.group(2), value.text());
      return this;
    }
    if (FormSchema.standard().field(new FieldPath(path)).isEmpty()) {
      throw new IllegalArgumentException("forms have no field " + path);
    }
    if (path.contains("[*]")) {
      matching(path).forEach(each -> fields.put(each, value));
    } else {
      fields.put(path, value);
    }
    return this;
  }

  private void fundRow(int index, String what, String text) {
    while (fundRows.size() <= index) {
      fundRows.add(new FormCells.FundRowLabel("", FundRow.Role.PART));
    }
    FormCells.FundRowLabel row = fundRows.get(index);
    fundRows.set(
        index,
        what.equals("label")
            ? new FormCells.FundRowLabel(text, row.role())
            : new FormCells.FundRowLabel(row.label(), FundRow.Role.valueOf(text)));
  }

  private void remove(String path) {
    if (path.equals("moneyUnit")) {
      moneyUnit = Optional.empty();
    } else if (path.equals("year")) {
      year = Optional.empty();
    }
    matching(path).forEach(fields::remove);
  }

  private List<String> matching(String path) {
    String ofAnyRow = path.replace("[*]", "");
    return fields.keySet().stream()
        .filter(
            each ->
                path.equals(each)
                    || (!path.equals(ofAnyRow) && new FieldPath(each).ofAnyRow().equals(ofAnyRow)))
        .toList();
  }

  /** The form as the first of its workbook. */
  public Form form() {
    return form(0, "示例");
  }

  /** The form as it stands on a sheet of its own. */
  public Form form(int index, String sheet) {
    Map<FieldPath, FormCells.Located> cells = new LinkedHashMap<>();
    int row = FIRST_ROW;
    int indicators = 0;
    for (Map.Entry<String, RawValue> field : fields.entrySet()) {
      CellRef cell = new CellRef(sheet, index, row++, COLUMN);
      cells.put(new FieldPath(field.getKey()), new FormCells.Located(cell, field.getValue(), true));
      Matcher indicator = INDICATOR.matcher(field.getKey());
      if (indicator.matches()) {
        indicators = Math.max(indicators, Integer.parseInt(indicator.group(1)) + 1);
      }
    }
    FormPlace place =
        new FormPlace(
            index,
            new CellRef(sheet, index, TITLE_ROW, 0),
            "A1:H" + row,
            new CellRef(sheet, index, HEADER_ROW, 0));
    return FormAssembler.assemble(
        new FormCells(
            kind,
            place,
            year,
            moneyUnit,
            List.copyOf(fundRows),
            List.of(),
            indicators,
            List.of(),
            cells));
  }
}
