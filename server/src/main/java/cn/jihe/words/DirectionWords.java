package cn.jihe.words;

import java.util.List;

/**
 * The words in a name that tell which way is better; read by {@link Directions}.
 *
 * @param rates better when more, before 率: 合格, 覆盖
 * @param more better when more, anywhere: 满意度, 节约
 * @param events better when less, at the end or before one of {@code measures}: 事故, 投诉
 * @param measures how events are counted: 率, 次数, 发生率
 * @param durations better when less, before one of {@code durationNouns}, for a target in a unit of
 *     time or money: 响应, 办结
 * @param durationNouns 速度, 时间, 周期
 * @param expenses better when less, at the end, for a target in a unit of time or money: 成本
 * @param open say that neither way is known: 下降 (of a rate, by much or to little?)
 * @param negations right before one of {@code rates} or {@code more} they turn it round: 不满意率
 * @param turning shortly before what is better when less they leave it open: 降低成本
 * @param handled at the beginning they count what was done about events: 查处违法违规数
 * @param notMeasures what must not follow one of {@code measures}: the 据 of 事故数据
 * @param timeUnits units of time: 天, 个工作日
 * @param moneyUnits units of money; also those made with them, as 元/人
 */
public record DirectionWords(
    List<String> rates,
    List<String> more,
    List<String> events,
    List<String> measures,
    List<String> durations,
    List<String> durationNouns,
    List<String> expenses,
    List<String> open,
    List<String> negations,
    List<String> turning,
    List<String> handled,
    List<String> notMeasures,
    List<String> timeUnits,
    List<String> moneyUnits) {}
