package cn.jihe.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts told word by word. */
final class WordDifferenceTest {

  @Test
  void aChineseCharacterIsAWordAndSoIsANumber() {
    assertThat(told("全年举办讲座24场，提高知晓率", "全年举办健康讲座30场，提高知晓率")).isEqualTo("全年举办+健康+讲座-24-+30+场，提高知晓率");
    assertThat(told("≤95.00(%)", "≥95.00(%)")).isEqualTo("-≤-+≥+95.00(%)");
    assertThat(told("1,463.50", "1,463.05")).isEqualTo("-1,463.50-+1,463.05+");
  }

  @Test
  void changesWithLittleBetweenThemAreOne() {
    assertThat(told("甲乙丙丁戊", "子丑丙寅卯")).isEqualTo("-甲乙丙丁戊-+子丑丙寅卯+");
  }

  private static String told(String before, String after) {
    return new WordDifference()
        .between(before, after).stream()
            .map(
                piece ->
                    switch (piece.kind()) {
                      case SAME -> piece.text();
                      case DELETED -> "-" + piece.text() + "-";
                      case INSERTED -> "+" + piece.text() + "+";
                    })
            .collect(Collectors.joining());
  }

  @Test
  void thePiecesOfTwoTextsAreBothOfThem() {
    List<String> texts = new ArrayList<>();
    for (Report.FormReport report : RealReports.all()) {
      report.form().fields().stream()
          .map(field -> field.text())
          .filter(text -> text.length() > 20)
          .forEach(texts::add);
    }
    texts.add("甲乙丙。".repeat(20_000));
    texts.add("1,463.50".repeat(3_000));
    WordDifference words = new WordDifference();
    for (int i = 1; i < texts.size(); i++) {
      List<TextPiece> pieces = words.between(texts.get(i - 1), texts.get(i));
      assertThat(joined(pieces, TextPiece.Kind.INSERTED)).isEqualTo(texts.get(i - 1));
      assertThat(joined(pieces, TextPiece.Kind.DELETED)).isEqualTo(texts.get(i));
    }
  }

  private static String joined(List<TextPiece> pieces, TextPiece.Kind without) {
    return pieces.stream()
        .filter(piece -> piece.kind() != without)
        .map(TextPiece::text)
        .collect(Collectors.joining());
  }
}
