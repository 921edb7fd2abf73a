package cn.jihe.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.target.Target;
import cn.jihe.text.YamlResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassOrdersTest {

  private static final ClassOrders CLASSES =
      YamlResource.read("/cn/jihe/words/target-words.yml", TargetWords.class).classes();

  @ParameterizedTest(name = "{0}: {2} against {1} is {3}")
  @CsvSource({
    "断面水质类别, Ⅲ类, Ⅳ类, MISSED",
    "断面水质类别, Ⅲ类, Ⅱ类, MET",
    "断面水质类别, Ⅲ类及以上, Ⅲ类, MET",
    "出水水质, 达到Ⅲ类, 劣Ⅴ类, MISSED",
    "地表水水质, III类, IV类, MISSED",
    "地下水水质, 三类, 2类, MET",
    "饮用水水源水质, Ⅱ类, Ⅱ-Ⅲ类, OPEN",
    "环境空气质量, 二级标准, 三级标准, MISSED",
    "景区等级, 4A级, 3A级, MISSED",
    "景区等级, AAAA级, AAAAA级, MET",
    "景区创建, 达到4A级景区标准, 4A级景区, MET",
    "医院等级评审, 三级甲等, 三级乙等, MISSED",
    "医院等级评审, 三级, 二级甲等, MISSED",
    "医院等级评审, 三级甲等, 三级甲等, MET",
    "信息系统安全等级保护, 三级, 二级, MISSED",
    "企业资质, 乙级, 甲级, MET",
    "技能竞赛, 二等奖, 三等奖, MISSED",
    "纳税信用等级, A级, B级, MISSED",
  })
  void classesOfAKnownOrderAreCompared(String name, String target, String actual, String result) {
    assertThat(CLASSES.compare(name, Target.read(target), Target.read(actual)))
        .hasValueSatisfying(found -> assertThat(found).hasToString(result));
  }

  @ParameterizedTest(name = "{0}: {2} against {1}")
  @CsvSource({
    "应急响应级别, 二级, 三级",
    "医疗器械类别, Ⅲ类, Ⅱ类",
    "风险等级, 二级, 一级",
    "断面水质, Ⅲ类以下, Ⅳ类",
    "断面水质, 消除劣Ⅴ类, Ⅴ类",
    "断面水质, Ⅲ类, 达标",
    "水质优良比例, ≥80%, Ⅲ类",
    "档案等级, 省一级, 国家二级",
  })
  void ofAllOthersNothingIsSaid(String name, String target, String actual) {
    assertThat(CLASSES.compare(name, Target.read(target), Target.read(actual))).isEmpty();
  }
}
