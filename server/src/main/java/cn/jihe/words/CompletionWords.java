package cn.jihe.words;

import java.util.List;

/**
 * What the paragraphs of a self-evaluation say.
 *
 * @param unfinished something is not done yet: 未完成, 滞后
 * @param fillers between 无 and one of {@code unfinished}: 任何, 项目
 * @param ends behind a later year something is planned: 建成, 竣工
 * @param denials before one of {@code unfinished} in its clause they take it back: 不存在, 克服
 * @param underWay at a clause's end something is being done: 建设中
 * @param still in such a clause they say that it is so now: 仍, 尚
 * @param surveys words for asking people: 调查, 问卷
 * @param noSurvey before one of {@code surveys} they say that nobody was asked: 未开展
 * @param deeds words that make a goal of a sentence: 完成, 提高
 * @param firstDeeds words that do so at its beginning: 购置
 * @param fees at the end they make a fee's name of it all the same: 经费
 * @param answers what answers to a survey are counted in: 份, 人次
 * @param elsewhere the goal is to be read in another place: 详见
 */
public record CompletionWords(
    Keywords unfinished,
    List<String> fillers,
    List<String> ends,
    List<String> denials,
    List<String> underWay,
    List<String> still,
    Keywords surveys,
    List<String> noSurvey,
    List<String> deeds,
    List<String> firstDeeds,
    List<String> fees,
    List<String> answers,
    List<String> elsewhere) {}
