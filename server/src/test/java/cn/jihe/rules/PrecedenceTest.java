package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.rule.Violation;
import cn.jihe.rule.run.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

  private static final CellRef CELL = new CellRef("表", 0, 9, 5);

  @ParameterizedTest
  @CsvSource({
    "T44 T88 T48 T46 T49, T44",
    "T88 T48 T45 T62, T88",
    "T48 T60 T57 T58 T59 T47 T45 T46, T48",
    "T45 T46, T45",
    "T47 T46, T47",
    "T57 T50 T54 T55 T56, T57",
    "T58 T62, T58",
    "T59 T49 T52 T53, T59",
    "T60 T49, T60",
    "T53 T52 T55 T56 T64, T53",
    "S77 S78 S76, S77",
    "S78 S76, S78",
    "I36 I38, I36",
    "W04 W05, W04",
  })
  void theFirstSpeaksAtItsCell(String said, String standing) {
    assertThat(standing(said)).containsExactly(standing);
  }

  @ParameterizedTest
  @CsvSource({"T48 T49 T62", "T45 T49", "T44 I34 T51 T61 T63 T64", "T49 T62 T54", "I25 I41"})
  void othersMayStandBesideEachOther(String said) {
    assertThat(standing(said)).containsExactly(said.split(" "));
  }

  @Test
  void whatIsSilencedSilencesNobody() {
    assertThat(standing("T60 T53 T64")).containsExactly("T60", "T64");
  }

  @Test
  void anotherCellIsAnotherCause() {
    List<RuleViolation> said =
        List.of(at("T44", "indicators[1].target", 1), at("T49", "indicators[2].target", 2));
    assertThat(Precedence.apply(said)).hasSize(2);
  }

  @Test
  void inARowTheGraverCauseOfAScoreSpeaks() {
    List<RuleViolation> said =
        List.of(
            at("S70", "indicators[1].score", 2),
            at("S68", "indicators[1].weight", 1),
            at("S69", "indicators[2].score", 3),
            at("S71", "indicators[3].score", 4),
            at("S73", "indicators[3].deviation", 5),
            at("S73", "indicators[4].deviation", 6));
    assertThat(Precedence.apply(said))
        .extracting(one -> one.rule() + "@" + one.violation().path())
        .containsExactly(
            "S68@indicators[1].weight",
            "S69@indicators[2].score",
            "S71@indicators[3].score",
            "S73@indicators[4].deviation");
  }

  @Test
  void aMissingBudgetAndMissingOutputsSpeakForTheWholeForm() {
    List<RuleViolation> said =
        List.of(
            at("M17", "funds.rows[0].executionRate", 1),
            at("M19", "funds.rows[0].fullYearBudget", 2),
            at("M15", "funds.rows[0].executed", 3));
    assertThat(Precedence.apply(said))
        .extracting(RuleViolation::rule)
        .containsExactly("M19", "M15");

    RuleViolation noOutput =
        new RuleViolation("I25", Violation.at(CELL, "").withMessage("noOutput"));
    RuleViolation noBenefit =
        new RuleViolation("I25", Violation.at(CELL, "").withMessage("noBenefit"));
    RuleViolation noTimeliness = new RuleViolation("I27", Violation.at(CELL, ""));
    assertThat(Precedence.apply(List.of(noOutput, noTimeliness))).containsExactly(noOutput);
    assertThat(Precedence.apply(List.of(noBenefit, noTimeliness))).hasSize(2);
  }

  private static List<String> standing(String codes) {
    List<RuleViolation> said =
        Arrays.stream(codes.split(" ")).map(code -> at(code, "indicators[1].target", 1)).toList();
    return Precedence.apply(said).stream().map(RuleViolation::rule).toList();
  }

  private static RuleViolation at(String code, String path, int row) {
    CellRef cell = new CellRef("表", 0, row, 0);
    return new RuleViolation(
        code,
        new Violation(
            cell, new FieldPath(path), "", "default", Map.of(), Optional.empty(), null, List.of()));
  }
}
