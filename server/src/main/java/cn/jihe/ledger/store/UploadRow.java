package cn.jihe.ledger.store;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@MappedEntity("upload")
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
record UploadRow(@Id String sha256, long size, byte[] bytes) {

  private static final Logger LOG = LoggerFactory.getLogger(UploadRow.class);

  /**
   * The bytes, if they still are those that were handed in.
   *
   * @throws ProblemException of kind DAMAGED_RECORD otherwise
   */
  byte[] intact(UUID submission) {
    if (bytes.length != size || !DigestUtils.sha256Hex(bytes).equals(sha256)) {
      LOG.error("The bytes of submission {} are not those that were handed in", submission);
      throw new ProblemException(ProblemKind.DAMAGED_RECORD);
    }
    return bytes;
  }
}
