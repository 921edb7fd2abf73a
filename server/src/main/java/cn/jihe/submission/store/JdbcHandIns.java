package cn.jihe.submission.store;

import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.submission.handin.HandInFields;
import cn.jihe.submission.handin.HandInStore;
import cn.jihe.text.StoredText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Drafts and what was handed in, in tables. */
@Singleton
final class JdbcHandIns implements HandInStore {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final Transactions transactions;
  private final DraftRows drafts;
  private final HandedRows handed;

  JdbcHandIns(Transactions transactions, DraftRows drafts, HandedRows handed) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.handed = handed;
  }

  @Override
  public Optional<Draft> draft(String result, UUID account, Instant now) {
    return transactions
        .read(() -> drafts.find(result, account, now))
        .map(row -> new Draft(read(row.fields()), row.saved()));
  }

  @Override
  public void save(String result, UUID account, Draft draft, Instant expires) {
    String fields = written(draft.fields());
    Instant saved = StoredTime.of(draft.saved());
    Instant until = StoredTime.of(expires);
    transactions.write(
        () -> {
          drafts.open(result, account, fields, saved, until);
          drafts.change(result, account, fields, saved, until);
        });
  }

  @Override
  public List<Handed> handed(String result, UUID account, Instant now) {
    return transactions.read(() -> handed.of(result, account, now)).stream()
        .map(row -> new Handed(row.fileNumber(), row.submissionId(), row.said()))
        .toList();
  }

  @Override
  public void keep(String result, UUID account, Handed one, Instant expires) {
    Instant until = StoredTime.of(expires);
    transactions.write(
        () -> {
          handed.open(result, account, one.number(), one.submission(), one.said(), until);
          handed.change(result, account, one.number(), one.submission(), one.said(), until);
        });
  }

  @Override
  public void forget(Instant now) {
    transactions.write(
        () -> {
          drafts.forget(now);
          handed.forget(now);
        });
  }

  private static HandInFields read(String json) {
    try {
      return new HandInFields(MAPPER.readValue(json, TEXTS));
    } catch (JsonProcessingException e) {
      // Written by nobody but us.
      throw new IllegalStateException("a draft cannot be read", e);
    }
  }

  private static String written(HandInFields fields) {
    try {
      return StoredText.json(MAPPER.writeValueAsString(fields.texts()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft cannot be written", e);
    }
  }
}
