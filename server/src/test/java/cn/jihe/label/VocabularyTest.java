package cn.jihe.label;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.YamlResource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written on forms, what readers know, and what names a field fit together. */
class VocabularyTest {

  private static final Vocabulary.Spellings SPELLINGS =
      YamlResource.read("/cn/jihe/label/labels.yml", Vocabulary.Spellings.class);

  private static Section section(Block block) {
    return switch (block) {
      case HEAD, TOTAL_FUNDS, ANNUAL_FUNDS, GOALS -> Section.HEADING;
      case FUND_ROWS -> Section.FUND_COLUMNS;
      case INDICATORS -> Section.INDICATOR_COLUMNS;
      case CLOSING -> Section.CLOSING;
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldsLabelHasSpellingsWhereTheFieldStands(FormKind kind) {
    for (Block block : Block.values()) {
      for (FormField field : FormSchema.standard().fields(kind, block)) {
        assertThat(SPELLINGS.getOrDefault(section(block).key(), Map.of()))
            .as(field.path().value())
            .containsKey(new Label(field.label()));
      }
    }
  }

  @Test
  void everyLabelThatHasSpellingsIsKnownToReadersOrNamesAField() throws IllegalAccessException {
    Set<Label> known = new HashSet<>();
    for (java.lang.reflect.Field constant : Label.class.getFields()) {
      known.add((Label) constant.get(null));
    }
    Stream.of(FormKind.values())
        .flatMap(kind -> FormSchema.standard().fields(kind).stream())
        .forEach(field -> known.add(new Label(field.label())));

    assertThat(known)
        .isEqualTo(
            SPELLINGS.values().stream()
                .flatMap(section -> section.keySet().stream())
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void theNameAndThePrintOfALabelledFieldAreReadAsItsLabel(FormKind kind) {
    for (Block block : Block.values()) {
      for (FormField field : FormSchema.standard().fields(kind, block)) {
        assertThat(Vocabulary.standard().label(section(block), field.printed()))
            .as(field.printed())
            .contains(new Label(field.label()));
      }
    }
  }
}
