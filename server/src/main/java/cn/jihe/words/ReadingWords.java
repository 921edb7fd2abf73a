package cn.jihe.words;

import cn.jihe.text.WordList;
import cn.jihe.text.YamlResource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words by which values are known on forms where no label of their own says what they are.
 *
 * @param grades beside a total: 优
 * @param gradeEndings behind a grade, which they belong to and do not tell: 等级
 * @param scored before 得分: whose score it is
 * @param comparators comparators in words, in a column of their own
 * @param comparatorLinks what stands between two of them: 大于或等于
 * @param natures in such a column: what says of what nature an indicator is: 正向, 定性
 * @param money labels of money: 资金
 * @param amounts in labels of an amount near the head of a form: 经费
 * @param noAmounts in labels of other numbers there, whatever else they say: 执行率
 * @param unitOf before 单位 in a line that gives the unit of all amounts: 金额
 * @param longTerm how the header of an indicator table begins that is not the year's: 中长期
 * @param ofYear how the year's begins: 年度
 */
public record ReadingWords(
    List<String> grades,
    WordList gradeEndings,
    List<String> scored,
    List<String> comparators,
    List<String> comparatorLinks,
    Set<String> natures,
    List<String> money,
    List<String> amounts,
    List<String> noAmounts,
    List<String> unitOf,
    List<String> longTerm,
    List<String> ofYear) {

  private static final class Holder {
    static final ReadingWords STANDARD =
        YamlResource.read("/cn/jihe/words/reading-words.yml", ReadingWords.class);
  }

  /** The words that come with the product. */
  public static ReadingWords standard() {
    return Holder.STANDARD;
  }

  /** One of these words as part of a pattern, tried in their order. */
  public static String any(Collection<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
