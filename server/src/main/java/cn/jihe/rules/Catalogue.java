package cn.jihe.rules;

import cn.jihe.rule.Rule;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.FindingPolicy;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rules.evaluation.ActualBlank;
import cn.jihe.rules.evaluation.ActualRepeatsTarget;
import cn.jihe.rules.evaluation.AllExactlyOnTarget;
import cn.jihe.rules.evaluation.CompletionCopiesPlan;
import cn.jihe.rules.evaluation.DeductedThoughMet;
import cn.jihe.rules.evaluation.DeductionWithoutReason;
import cn.jihe.rules.evaluation.DeviationAtFullScore;
import cn.jihe.rules.evaluation.DiffersFromDeclaration;
import cn.jihe.rules.evaluation.FullScoreThoughMissed;
import cn.jihe.rules.evaluation.GradeBlank;
import cn.jihe.rules.evaluation.GradeNotOfTotal;
import cn.jihe.rules.evaluation.LevelWeightsUnusual;
import cn.jihe.rules.evaluation.NotDoneYetFullScore;
import cn.jihe.rules.evaluation.OverachievedUnexplained;
import cn.jihe.rules.evaluation.SatisfactionWithoutSurvey;
import cn.jihe.rules.evaluation.ScoreNotInProportion;
import cn.jihe.rules.evaluation.ScoreOutsideBand;
import cn.jihe.rules.evaluation.ScoreOutsideWeight;
import cn.jihe.rules.evaluation.TextContradictsIndicator;
import cn.jihe.rules.evaluation.TextCutOff;
import cn.jihe.rules.evaluation.TotalsWrong;
import cn.jihe.rules.evaluation.WeightsNotFullMarks;
import cn.jihe.rules.evaluation.WordsForQuantity;
import cn.jihe.rules.funds.AnnualAboveTotal;
import cn.jihe.rules.funds.AnnualFundsUnbalanced;
import cn.jihe.rules.funds.BudgetChangeUnexplained;
import cn.jihe.rules.funds.BudgetZero;
import cn.jihe.rules.funds.ExecutedAboveBudget;
import cn.jihe.rules.funds.ExecutionRateWrong;
import cn.jihe.rules.funds.ExecutionScoreWrong;
import cn.jihe.rules.funds.FundRowsUnbalanced;
import cn.jihe.rules.funds.LowExecutionUnexplained;
import cn.jihe.rules.funds.NumberFormatsMixed;
import cn.jihe.rules.funds.RowRateNotComputed;
import cn.jihe.rules.funds.StagedWithoutTotals;
import cn.jihe.rules.funds.TextAmountDiffers;
import cn.jihe.rules.funds.TotalFundsUnbalanced;
import cn.jihe.rules.indicators.CostMissing;
import cn.jihe.rules.indicators.GoalNumberWithoutIndicator;
import cn.jihe.rules.indicators.IndicatorsTooFewOrMany;
import cn.jihe.rules.indicators.LevelMismatch;
import cn.jihe.rules.indicators.NameIsQuestion;
import cn.jihe.rules.indicators.NameIsSlogan;
import cn.jihe.rules.indicators.NameRepeated;
import cn.jihe.rules.indicators.NameTooGeneric;
import cn.jihe.rules.indicators.OutputRepeatedAsBenefit;
import cn.jihe.rules.indicators.OutputsOrBenefitsMissing;
import cn.jihe.rules.indicators.QuantityGivenAsRate;
import cn.jihe.rules.indicators.QuantityOrQualityMissing;
import cn.jihe.rules.indicators.SafetyMisplaced;
import cn.jihe.rules.indicators.SatisfactionMisplaced;
import cn.jihe.rules.indicators.SatisfactionMissing;
import cn.jihe.rules.indicators.SeveralMeasures;
import cn.jihe.rules.indicators.TemplateLeftovers;
import cn.jihe.rules.indicators.TimelinessMisplaced;
import cn.jihe.rules.indicators.TimelinessMissing;
import cn.jihe.rules.project.DatesWrong;
import cn.jihe.rules.project.GoalShared;
import cn.jihe.rules.project.IndicatorsCopied;
import cn.jihe.rules.project.MoneyUnitUnstated;
import cn.jihe.rules.project.MultiYearDatedOneYear;
import cn.jihe.rules.project.NatureContradictsContent;
import cn.jihe.rules.project.ProjectFiledTwice;
import cn.jihe.rules.project.RequiredFieldBlank;
import cn.jihe.rules.project.ValueNotListed;
import cn.jihe.rules.project.YearOutsideDates;
import cn.jihe.rules.targets.BaselineNotGiven;
import cn.jihe.rules.targets.CircularTarget;
import cn.jihe.rules.targets.ComparatorMissing;
import cn.jihe.rules.targets.CostWithoutAmount;
import cn.jihe.rules.targets.DeadlineOutsidePlan;
import cn.jihe.rules.targets.DirectionReversed;
import cn.jihe.rules.targets.EqualsForBound;
import cn.jihe.rules.targets.FractionAsPercent;
import cn.jihe.rules.targets.GradeWithoutStandard;
import cn.jihe.rules.targets.PercentageOutOfBounds;
import cn.jihe.rules.targets.QuantityWithoutNumber;
import cn.jihe.rules.targets.SameNumberRepeated;
import cn.jihe.rules.targets.ScoringAsTarget;
import cn.jihe.rules.targets.SeveralTargets;
import cn.jihe.rules.targets.SpellingInconsistent;
import cn.jihe.rules.targets.SymbolsNotStandard;
import cn.jihe.rules.targets.TargetBlank;
import cn.jihe.rules.targets.TargetMalformed;
import cn.jihe.rules.targets.TargetTooLow;
import cn.jihe.rules.targets.UnitMissing;
import cn.jihe.rules.targets.UnitOfOtherMeasure;
import cn.jihe.rules.targets.VagueTarget;
import cn.jihe.rules.workbook.ErrorValue;
import cn.jihe.rules.workbook.FormulaWithoutValue;
import cn.jihe.rules.workbook.HiddenContent;
import cn.jihe.rules.workbook.LabelMissing;
import cn.jihe.rules.workbook.MacrosOrLinks;
import cn.jihe.rules.workbook.TemplateOutdated;
import cn.jihe.rules.workbook.UnreadableNumber;
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
          new QuantityOrQualityMissing(), // I26
          new TimelinessMissing(), // I27
          new SatisfactionMissing(), // I28
          new CostMissing(), // I29
          new LevelMismatch(), // I30
          new SatisfactionMisplaced(), // I31
          new TimelinessMisplaced(), // I32
          new SafetyMisplaced(), // I33
          new QuantityGivenAsRate(), // I34
          new NameTooGeneric(), // I35
          new NameIsSlogan(), // I36
          new NameIsQuestion(), // I37
          new SeveralMeasures(), // I38
          new NameRepeated(), // I39
          new OutputRepeatedAsBenefit(), // I40
          new TemplateLeftovers(), // I41
          new IndicatorsTooFewOrMany(), // I42
          new GoalNumberWithoutIndicator(), // I43
          new TargetBlank(), // T44
          new VagueTarget(), // T45
          new CircularTarget(), // T46
          new GradeWithoutStandard(), // T47
          new QuantityWithoutNumber(), // T48
          new ComparatorMissing(), // T49
          new UnitMissing(), // T50
          new UnitOfOtherMeasure(), // T51
          new PercentageOutOfBounds(), // T52
          new FractionAsPercent(), // T53
          new DirectionReversed(), // T54
          new EqualsForBound(), // T55
          new TargetTooLow(), // T56
          new SeveralTargets(), // T57
          new BaselineNotGiven(), // T58
          new DeadlineOutsidePlan(), // T59
          new ScoringAsTarget(), // T60
          new CostWithoutAmount(), // T61
          new SymbolsNotStandard(), // T62
          new SpellingInconsistent(), // T63
          new SameNumberRepeated(), // T64
          new TargetMalformed(), // T88
          new WeightsNotFullMarks(), // S65
          new LevelWeightsUnusual(), // S66
          new TotalsWrong(), // S67
          new ScoreOutsideWeight(), // S68
          new FullScoreThoughMissed(), // S69
          new ScoreNotInProportion(), // S70
          new DeductedThoughMet(), // S71
          new ScoreOutsideBand(), // S72
          new DeductionWithoutReason(), // S73
          new OverachievedUnexplained(), // S74
          new DeviationAtFullScore(), // S75
          new WordsForQuantity(), // S76
          new ActualBlank(), // S77
          new ActualRepeatsTarget(), // S78
          new AllExactlyOnTarget(), // S79
          new GradeNotOfTotal(), // S80
          new GradeBlank(), // S81
          new NotDoneYetFullScore(), // S82
          new TextContradictsIndicator(), // S83
          new CompletionCopiesPlan(), // S84
          new DiffersFromDeclaration(), // S85
          new SatisfactionWithoutSurvey(), // S86
          new TextCutOff()); // S87

  /** Who silences whom, and which corrections stay safe. */
  public static final FindingPolicy POLICY = new FindingPolicy(Precedence::apply, Corrections::of);

  /** Raised by hand when {@link Precedence} or {@link Corrections} decide otherwise. */
  public static final int POLICY_REVISION = 2;

  private Catalogue() {}

  /** The version of everything that judges: reader, rules, words, settings. */
  public static String version(RuleRunner runner) {
    return runner.versions().ruleSet(POLICY_REVISION);
  }

  /** Runs all rules as these settings have it. */
  public static RuleRunner runner(Settings settings) {
    return runner(texts(), settings);
  }

  /** The same, with texts that others use too: each rule's file is read once. */
  public static RuleRunner runner(RuleTexts texts, Settings settings) {
    return new RuleRunner(RULES, texts, settings, POLICY);
  }

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
