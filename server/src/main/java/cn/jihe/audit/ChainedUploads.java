package cn.jihe.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How uploads hang on the chain. Says nothing of what is in them but hashes; whoever asks for one
 * by its id has seen to it that its reader may see it.
 */
public interface ChainedUploads {

  /**
   * An upload's event.
   *
   * @param who handed it in, by its login
   * @param sha256 of the bytes
   * @param contents the hashes of what was read from its forms, in their order
   */
  record ChainedUpload(
      UUID submission,
      KnownEvent event,
      Instant received,
      String who,
      String sha256,
      List<String> contents) {
    public ChainedUpload {
      contents = List.copyOf(contents);
    }
  }

  /** By the submission's id; empty when there is none. */
  Optional<ChainedUpload> of(UUID submission);

  /**
   * By what a receipt knows of its event.
   *
   * @param hash of the event, or its first signs
   * @return empty when there is no such event, when it is another, and when it is not about an
   *     upload
   */
  Optional<ChainedUpload> at(long number, String hash);
}
