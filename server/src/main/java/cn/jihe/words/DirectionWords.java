package cn.jihe.words;

import java.util.List;

/**
 * The words in a name that tell which way is better; read by {@link Directions}.
 *
 * @param rates better when more, before one of {@code shares}: 合格, 覆盖
 * @param shares 率, 比例
 * @param more better when more, anywhere: 满意度, 节约
 * @param events better when less, at the end or before one of {@code measures}: 事故, 投诉
 * @param nouns what may stand between the two: 案件, 行为
 * @param measures how events are counted: 率, 次数, 发生率
 * @param spans those of {@code measures} that are much where nothing happens: 无事故天数
 * @param notMeasures what must not follow one of {@code measures}: the 据 of 事故数据
 * @param durations better when less, before one of {@code durationNouns}, for a target in a unit of
 *     time or money: 响应, 办结
 * @param durationNouns 速度, 时间, 周期
 * @param expenses better when less, at the end, for a target in a unit of time or money: 成本
 * @param incomes before one of {@code expenses} they make no cost of it: 征收, 收缴
 * @param open say that neither way is known: 下降 (of a rate, by much or to little?)
 * @param falls a fall that is measured, of what is bad better when more: 下降率, 降幅
 * @param burdens what is good to fall besides {@code events}: 成本, 能耗
 * @param rises a rise that is measured, of what is bad better when less: 增长率
 * @param negations right before one of {@code rates} or {@code more} they turn it round: 不满意率
 * @param undone before one of {@code rates}, with {@code ways} between, they turn it round, too:
 *     未按期完成整改率
 * @param ways 按期, 及时, 完成
 * @param late right before one of {@code rates} they leave it open: 逾期整改率
 * @param turning shortly before what is better when less they leave it open: 降低成本
 * @param none right before an event they deny it: 无事故天数
 * @param handled at the beginning they count what was done about events: 查处违法违规数
 * @param beginnings what may stand before one of {@code handled}: 全年, 累计
 * @param pursued count what was done about events wherever they stand before them: 抓获, 帮扶
 * @param timeUnits units of time: 天, 个工作日
 * @param moneyUnits units of money; also those made with them, as 元/人
 */
public record DirectionWords(
    List<String> rates,
    List<String> shares,
    List<String> more,
    List<String> events,
    List<String> nouns,
    List<String> measures,
    List<String> spans,
    List<String> notMeasures,
    List<String> durations,
    List<String> durationNouns,
    List<String> expenses,
    List<String> incomes,
    List<String> open,
    List<String> falls,
    List<String> burdens,
    List<String> rises,
    List<String> negations,
    List<String> undone,
    List<String> ways,
    List<String> late,
    List<String> turning,
    List<String> none,
    List<String> handled,
    List<String> beginnings,
    List<String> pursued,
    List<String> timeUnits,
    List<String> moneyUnits) {}
