package cn.jihe.submission.api;

import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The part of an upload that says reasons. */
final class ReasonsPart {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST_KEY = 500;
  private static final int MOST = 2000;

  private ReasonsPart() {}

  /**
   * Reads it.
   *
   * @throws ProblemException of kind BAD_REQUEST when it is no such array, WRONG_REASON when
   *     something in it is no reason
   */
  static List<NewReason> read(String json) {
    JsonNode all = array(json);
    List<NewReason> reasons = new ArrayList<>();
    for (JsonNode one : all) {
      String key = one.path("key").asText();
      if (key.isBlank() || key.length() > LONGEST_KEY) {
        throw new ProblemException(ProblemKind.BAD_REQUEST);
      }
      reasons.add(
          new NewReason(
              key,
              ReasonCategory.of(one.path("category").asText())
                  .orElseThrow(() -> new ProblemException(ProblemKind.WRONG_REASON)),
              one.path("text").asText()));
    }
    return reasons;
  }

  private static JsonNode array(String json) {
    try {
      JsonNode all = MAPPER.readTree(json);
      if (all.isArray() && all.size() <= MOST) {
        return all;
      }
    } catch (JsonProcessingException e) {
      // Said below.
    }
    throw new ProblemException(ProblemKind.BAD_REQUEST);
  }
}
