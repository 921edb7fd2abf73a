package cn.jihe.rules;

import cn.jihe.rule.Rule;
import cn.jihe.rule.RuleTexts;
import cn.jihe.rules.file.ErrorValue;
import cn.jihe.rules.file.FormulaWithoutValue;
import cn.jihe.rules.file.HiddenContent;
import cn.jihe.rules.file.LabelMissing;
import cn.jihe.rules.file.MacrosOrLinks;
import cn.jihe.rules.file.TemplateOutdated;
import cn.jihe.rules.file.UnreadableNumber;
import cn.jihe.rules.head.DatesWrong;
import cn.jihe.rules.head.GoalShared;
import cn.jihe.rules.head.IndicatorsCopied;
import cn.jihe.rules.head.MoneyUnitUnstated;
import cn.jihe.rules.head.MultiYearDatedOneYear;
import cn.jihe.rules.head.NatureContradictsContent;
import cn.jihe.rules.head.ProjectFiledTwice;
import cn.jihe.rules.head.RequiredFieldBlank;
import cn.jihe.rules.head.ValueNotListed;
import cn.jihe.rules.head.YearOutsideDates;
import cn.jihe.rules.indicators.OutputsOrBenefitsMissing;
import cn.jihe.rules.indicators.TemplateLeftovers;
import cn.jihe.rules.money.AnnualAboveTotal;
import cn.jihe.rules.money.AnnualFundsUnbalanced;
import cn.jihe.rules.money.BudgetChangeUnexplained;
import cn.jihe.rules.money.BudgetZero;
import cn.jihe.rules.money.ExecutedAboveBudget;
import cn.jihe.rules.money.ExecutionRateWrong;
import cn.jihe.rules.money.ExecutionScoreWrong;
import cn.jihe.rules.money.FundRowsUnbalanced;
import cn.jihe.rules.money.LowExecutionUnexplained;
import cn.jihe.rules.money.NumberFormatsMixed;
import cn.jihe.rules.money.RowRateNotComputed;
import cn.jihe.rules.money.StagedWithoutTotals;
import cn.jihe.rules.money.TextAmountDiffers;
import cn.jihe.rules.money.TotalFundsUnbalanced;
import cn.jihe.rules.results.ActualBlank;
import cn.jihe.rules.results.DeductionWithoutReason;
import cn.jihe.rules.results.FullScoreThoughMissed;
import cn.jihe.rules.results.GradeNotOfTotal;
import cn.jihe.rules.results.ScoreOutsideBand;
import cn.jihe.rules.results.ScoreOutsideWeight;
import cn.jihe.rules.results.TotalsWrong;
import cn.jihe.rules.results.WeightsNotFullMarks;
import cn.jihe.rules.targets.ComparatorMissing;
import cn.jihe.rules.targets.PercentageOutOfBounds;
import cn.jihe.rules.targets.QuantityWithoutNumber;
import cn.jihe.rules.targets.SymbolsNotStandard;
import cn.jihe.rules.targets.TargetBlank;
import cn.jihe.rules.targets.TargetMalformed;
import java.util.List;

/** Every rule there is. A rule that is not listed here does not run. */
public final class Catalogue {

  /** In the order of the documentation. */
  public static final List<Rule> RULES =
      List.of(
          new LabelMissing(), // W01
          new TemplateOutdated(), // W02
          new FormulaWithoutValue(), // W03
          new ErrorValue(), // W04
          new UnreadableNumber(), // W05
          new MacrosOrLinks(), // W06
          new HiddenContent(), // W07
          new RequiredFieldBlank(), // H01
          new YearOutsideDates(), // H02
          new DatesWrong(), // H03
          new MultiYearDatedOneYear(), // H04
          new NatureContradictsContent(), // H05
          new ValueNotListed(), // H06
          new GoalShared(), // H07
          new IndicatorsCopied(), // H08
          new ProjectFiledTwice(), // H09
          new MoneyUnitUnstated(), // H10
          new AnnualFundsUnbalanced(), // M11
          new TotalFundsUnbalanced(), // M12
          new AnnualAboveTotal(), // M13
          new StagedWithoutTotals(), // M14
          new FundRowsUnbalanced(), // M15
          new ExecutedAboveBudget(), // M16
          new ExecutionRateWrong(), // M17
          new ExecutionScoreWrong(), // M18
          new BudgetZero(), // M19
          new LowExecutionUnexplained(), // M20
          new BudgetChangeUnexplained(), // M21
          new RowRateNotComputed(), // M22
          new NumberFormatsMixed(), // M23
          new TextAmountDiffers(), // M24
          new OutputsOrBenefitsMissing(), // I25
          new TemplateLeftovers(), // I41
          new TargetBlank(), // T44
          new QuantityWithoutNumber(), // T48
          new ComparatorMissing(), // T49
          new PercentageOutOfBounds(), // T52
          new SymbolsNotStandard(), // T62
          new TargetMalformed(), // T88
          new WeightsNotFullMarks(), // S65
          new TotalsWrong(), // S67
          new ScoreOutsideWeight(), // S68
          new FullScoreThoughMissed(), // S69
          new ScoreOutsideBand(), // S72
          new DeductionWithoutReason(), // S73
          new ActualBlank(), // S77
          new GradeNotOfTotal()); // S80

  private Catalogue() {}

  /** Starts what is slow to start, which the first check would else wait for. */
  public static void prepare() {
    RequiredFieldBlank.prepare();
  }

  /** The codes of all rules. */
  public static List<String> codes() {
    return RULES.stream().map(Rule::code).toList();
  }

  /** The texts of all rules. */
  public static RuleTexts texts() {
    return new RuleTexts(codes());
  }
}
