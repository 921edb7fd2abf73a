package cn.jihe.words;

import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way to grade a total, such as 优, 良, 中, 差.
 *
 * @param grades from the best down
 */
public record GradeScale(List<Grade> grades) {

  private static final Pattern BRACKET = Pattern.compile("[(\\[【〔].*");
  private static final Pattern FIGURE_OR_SIGN = Pattern.compile("[0-9.]+分?|[\"'“”:：。]");

  /**
   * One grade.
   *
   * @param words how it is written; the first is the usual one
   * @param from the least total that earns it; the last grade of a scale is earned by any
   */
  public record Grade(List<String> words, BigDecimal from) {
    public Grade {
      words = List.copyOf(words);
    }
  }

  public GradeScale {
    if (grades.isEmpty()) {
      throw new IllegalArgumentException("A grade scale needs a grade");
    }
    grades = grades.stream().sorted(Comparator.comparing(Grade::from).reversed()).toList();
  }

  /** The grade that a cell's text names, with or without 级, 等 and the figure behind it. */
  public Optional<Grade> named(String text) {
    String bare = BRACKET.matcher(Wording.plain(text)).replaceAll("");
    String figured = FIGURE_OR_SIGN.matcher(bare).replaceAll("");
    String word =
        figured.substring(
            0, figured.length() - ReadingWords.standard().gradeEndings().endOf(figured).length());
    return grades.stream().filter(grade -> grade.words().contains(word)).findFirst();
  }

  /** The grade that a total earns. */
  public Grade of(BigDecimal total) {
    return grades.stream()
        .filter(grade -> total.compareTo(grade.from()) >= 0)
        .findFirst()
        .orElse(grades.getLast());
  }

  /** Whether no grade of the scale is worse. */
  public boolean isLowest(Grade grade) {
    return grades.getLast().equals(grade);
  }

  /** The total from which on a better grade is earned; empty for the best. */
  public Optional<BigDecimal> below(Grade grade) {
    int index = grades.indexOf(grade);
    return index > 0 ? Optional.of(grades.get(index - 1).from()) : Optional.empty();
  }
}
