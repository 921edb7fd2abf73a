package cn.jihe.rule.told;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rules.Catalogue;
import cn.jihe.target.Shape;
import cn.jihe.text.Language;
import cn.jihe.text.Quotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToldReportTest {

  private static final RuleTexts TEXTS = Catalogue.texts();
  private static final ToldTexts WORDS = new ToldTexts(Language.ZH);

  private static ExampleForm lectures() {
    return ExampleForm.clean(FormKind.DECLARATION)
        .set("indicators[1].level3", "讲座场次")
        .set("indicators[1].target", "24");
  }

  private static ExampleForm withoutSatisfaction(String project) {
    return ExampleForm.clean(FormKind.DECLARATION)
        .set("projectName", project)
        .set("annualGoal", project + "按计划完成全部既定工作任务并通过验收")
        .set("indicators[6].level1", "产出指标")
        .set("indicators[6].level2", "质量指标")
        .set("indicators[6].level3", project + "验收合格率");
  }

  private static Report judged(ExampleForm... forms) {
    List<Form> made =
        IntStream.range(0, forms.length).mapToObj(i -> forms[i].form(i, "表" + i)).toList();
    return Catalogue.runner(Settings.defaults()).run(new Workbook(made, List.of()));
  }

  private static Entry at(ToldReport told, String code) {
    return told.forms().getFirst().entries().stream()
        .filter(entry -> entry.codes().contains(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFindingsOfACellAreOneEntryThatTheGravestLeads() {
    Entry entry = at(ToldReport.of(judged(lectures()), TEXTS, Language.ZH), "T49");
    assertThat(entry.codes()).containsExactly("T50", "T49");
    assertThat(entry.text().message()).startsWith("“讲座场次”的指标值“24”缺少比较符和单位");
    assertThat(at(ToldReport.of(judged(lectures()), TEXTS, Language.EN), "T49").text().message())
        .startsWith("The target “24” of “讲座场次” has neither comparator nor unit");
  }

  @Test
  void noTwoEntriesOfAFormAreAboutOneCell() {
    ExampleForm form =
        lectures()
            .set("indicators[2].level3", "确保达标率")
            .set("indicators[3].target", "＞＝95%")
            .set("indicators[4].target", "显著提升");
    ToldReport told = ToldReport.of(judged(form), TEXTS, Language.ZH);
    List<Entry> entries = told.forms().getFirst().entries();
    assertThat(entries.stream().map(Entry::cell)).doesNotHaveDuplicates();
    assertThat(entries.stream().mapToInt(entry -> entry.findings().size()).sum())
        .isEqualTo(told.forms().getFirst().report().findings().size());
  }

  @Test
  void furtherFindingsWithoutWordsOfTheirOwnAreSaidInBrief() {
    Report report = judged(lectures());
    List<Finding> cell =
        Entries.byCell(report.forms().getFirst().findings()).stream()
            .filter(all -> all.size() > 1)
            .findFirst()
            .orElseThrow();
    RecordedMessages recorded = RecordedMessages.of(report, TEXTS);
    assertThat(recorded.together(cell, Language.ZH).message())
        .isEqualTo("“讲座场次”的指标值“24”缺少单位。此外：缺比较符。");
  }

  @Test
  void whatIsAboutTheWholeFormStandsAtItsTitleAndQuotesNothing() {
    Report report = judged(withoutSatisfaction("设备维保"));
    Entry entry = at(ToldReport.of(report, TEXTS, Language.ZH), "I28");
    assertThat(entry.whole()).isTrue();
    assertThat(entry.found()).isEmpty();
    assertThat(entry.cell()).isEqualTo(report.forms().getFirst().form().place().title());
    assertThat(WORDS.place(entry)).isEqualTo("（整张表）");
  }

  @Test
  void whatSeveralFormsShareIsSaidOnceWithItsPlaces() {
    ToldReport told =
        ToldReport.of(
            judged(
                withoutSatisfaction("设备维保"),
                withoutSatisfaction("系统运维"),
                withoutSatisfaction("房屋修缮")),
            TEXTS,
            Language.ZH);
    Entry first = at(told, "I28");
    assertThat(WORDS.same(first)).contains("另有 2 张表相同（I28）：第 2、3 张。");
    assertThat(first.same())
        .filteredOn(same -> same.rule().equals("I28"))
        .extracting(Entry.Elsewhere::form)
        .containsExactly(2, 3);
    for (ToldForm other : told.forms().subList(1, 3)) {
      assertThat(other.entries()).noneMatch(entry -> entry.codes().contains("I28"));
      assertThat(other.elsewhere())
          .filteredOn(said -> said.entry().codes().contains("I28"))
          .singleElement()
          .satisfies(said -> assertThat(WORDS.said(said, "缺满意度")).startsWith("与第 1 张表相同：I28"));
    }
  }

  @Test
  void whatCouldNotBeCheckedOnSeveralFormsIsSaidOnce() {
    ExampleForm[] forms =
        Stream.of("健康讲座", "设备维保", "系统运维")
            .map(name -> ExampleForm.clean(FormKind.SELF_EVALUATION).set("projectName", name))
            .toArray(ExampleForm[]::new);
    ToldReport told = ToldReport.of(judged(forms), TEXTS, Language.ZH);
    assertThat(told.notChecked())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.rule()).isEqualTo("S85");
              assertThat(WORDS.notChecked(row)).startsWith("S85：").endsWith("（第 1–3 张表）");
            });
    assertThat(told.forms()).allSatisfy(form -> assertThat(form.notChecked()).isEmpty());
    ToldReport one = ToldReport.of(judged(forms[0]), TEXTS, Language.ZH);
    assertThat(one.notChecked()).isEmpty();
    assertThat(one.forms().getFirst().notChecked()).hasSize(1);
  }

  @Test
  void numbersOfFormsAreRanges() {
    assertThat(FormNumbers.listed(List.of(1, 2, 3, 5, 7, 8), "、")).isEqualTo("1–3、5、7、8");
    assertThat(FormNumbers.listed(List.of(), "、")).isEmpty();
  }

  @Test
  void aQuotationHasAtMostSixtyCharacters() {
    assertThat(Quotation.of("长".repeat(60))).isEqualTo("长".repeat(60));
    assertThat(Quotation.of("长".repeat(61))).hasSize(60).endsWith("…");
    assertThat(Quotation.of(" a\n b ")).isEqualTo("a b");
  }

  @Test
  void aTargetIsShownAsItWasRead() {
    Form form =
        lectures()
            .set("indicators[2].target", "≥95.00(%)")
            .set("indicators[3].target", "2024年12月30日")
            .set("indicators[4].target", "3-5项")
            .form();
    assertThat(ReadTarget.of(form, Language.ZH))
        .extracting(ReadTarget::readAs)
        .contains("定量：（无比较符） 24 （无单位）", "定量：≥ 95.00 %", "日期：2024-12-30", "区间：3–5 项");
    assertThat(ReadTarget.of(form, Language.EN))
        .extracting(ReadTarget::readAs)
        .contains("quantity: ≥ 95.00 %", "date: 2024-12-30");
  }

  @ParameterizedTest
  @EnumSource
  void everyShapeHasAName(Shape shape) {
    for (Language language : Language.values()) {
      assertThat(ReadTarget.kind(shape, language)).isNotBlank();
    }
    assertThat(Arrays.stream(Shape.values()).map(each -> ReadTarget.kind(each, Language.ZH)))
        .doesNotHaveDuplicates();
  }
}
