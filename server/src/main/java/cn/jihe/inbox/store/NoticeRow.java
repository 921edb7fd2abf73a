package cn.jihe.inbox.store;

import cn.jihe.inbox.InboxNotice;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.text.StoredText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

@MappedEntity("notice")
record NoticeRow(
    @Id UUID id,
    UUID accountId,
    NoticeKind what,
    @Nullable UUID dossierId,
    @Nullable Integer version,
    @Nullable UUID organisationId,
    int amount,
    String details,
    @Nullable String openKey,
    @Nullable String onceKey,
    Instant told,
    @Nullable Instant readAt) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  static NoticeRow of(InboxNotice notice) {
    return new NoticeRow(
        notice.id(),
        notice.account(),
        notice.what(),
        notice.dossier().orElse(null),
        notice.version().orElse(null),
        notice.organisation().orElse(null),
        notice.amount(),
        json(notice.details()),
        null,
        null,
        notice.told(),
        notice.read().orElse(null));
  }

  InboxNotice notice() {
    return new InboxNotice(
        id,
        accountId,
        what,
        Optional.ofNullable(dossierId),
        Optional.ofNullable(version),
        Optional.ofNullable(organisationId),
        amount,
        map(),
        told,
        Optional.ofNullable(readAt));
  }

  private static String json(Map<String, String> details) {
    try {
      return StoredText.json(MAPPER.writeValueAsString(new TreeMap<>(details)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details cannot be stored", e);
    }
  }

  private Map<String, String> map() {
    try {
      return MAPPER.readValue(details, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details of notice " + id, e);
    }
  }
}
