package cn.jihe.reason.store;

import cn.jihe.reason.UnplacedText;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

/** What could not be placed; its id is null until it is saved. */
@MappedEntity("unplaced_text")
record UnplacedTextRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID submissionId,
    UnplacedText.What what,
    String place,
    @MappedProperty("text") String said) {

  static UnplacedTextRow of(UUID submission, UnplacedText text) {
    return new UnplacedTextRow(null, submission, text.what(), text.place(), text.text());
  }

  UnplacedText text() {
    return new UnplacedText(what, place, said);
  }
}
