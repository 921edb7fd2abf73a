package cn.jihe.ledger.chain;

import cn.jihe.text.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What binds an event to those before it: SHA-256 over the canonical JSON (RFC 8785) of an object
 * of all its fields, the number and the hash before among them. What is not there is null; details
 * are the text that is stored.
 */
final class EventHash {

  private EventHash() {}

  /** Lower-case hex. */
  static String of(long number, NewEvent event, String previous) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("happened", event.happened().toString());
    fields.put("account", event.by().account());
    fields.put("who", event.by().who());
    fields.put("role", event.by().role());
    fields.put("organisation", event.by().organisation());
    fields.put("address", event.by().address());
    fields.put("what", event.what());
    fields.put("submission", Objects.toString(event.submission(), null));
    fields.put("dossier", Objects.toString(event.dossier(), null));
    fields.put("version", event.version());
    fields.put("details", event.details());
    fields.put("previous", previous);
    return DigestUtils.sha256Hex(CanonicalJson.bytes(fields));
  }
}
