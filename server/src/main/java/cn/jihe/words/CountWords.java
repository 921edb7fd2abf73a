package cn.jihe.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How numbers of things are written in a goal or completion: 培训1000人.
 *
 * @param scales between a number and its unit they multiply it: 万
 * @param units units of count: 人次, 台
 * @param notUnits what begins like one of them and is none: 个月, 台账
 * @param ordinals right before a number they make no count of it: 第, 前
 * @param partial in the words round a number they say that it is not the whole: 其中, 每
 * @param ordinary words that two texts may share without speaking of the same thing: 完成, 工作
 */
public record CountWords(
    Map<String, BigDecimal> scales,
    List<String> units,
    List<String> notUnits,
    List<String> ordinals,
    List<String> partial,
    List<String> ordinary) {}
