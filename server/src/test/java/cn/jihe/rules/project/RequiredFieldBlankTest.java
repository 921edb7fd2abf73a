package cn.jihe.rules.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Settings;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rules.Catalogue;
import cn.jihe.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which fields H01 wants is what the schema says. */
class RequiredFieldBlankTest {

  private static final RuleTexts TEXTS = Catalogue.texts();

  @ParameterizedTest
  @EnumSource
  void ofAFormWithNothingInItTheRequiredFieldsAreFoundAndNoOthers(FormKind kind) {
    ExampleForm empty = ExampleForm.clean(kind);
    FormSchema.standard().fields(kind).forEach(field -> empty.set(field.path().value(), ""));

    List<Finding> findings =
        Catalogue.runner(TEXTS, Settings.defaults())
            .run(new Workbook(List.of(empty.form()), List.of()))
            .allFindings()
            .filter(finding -> finding.rule().equals("H01"))
            .toList();

    assertThat(findings)
        .extracting(finding -> finding.path().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(
            FormSchema.standard().required(kind).stream().map(FormField::path).toList());
  }

  @ParameterizedTest
  @EnumSource
  void theRuleNamesEveryRequiredField(FormKind kind) {
    for (FormField field : FormSchema.standard().required(kind)) {
      String name = field.name().in(Language.ZH);
      for (Language language : Language.values()) {
        assertThat(TEXTS.info("H01").what().in(language)).contains(name);
      }
    }
  }
}
