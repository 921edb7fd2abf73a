package cn.jihe.submission;

import cn.jihe.web.Sender;
import cn.jihe.web.Upload;
import java.util.function.Supplier;

/**
 * A file that is handed in, wherever its bytes lie.
 *
 * @param bytes asked for when its turn has come
 * @param sender who waits for it
 */
public record SentFile(String name, Supplier<byte[]> bytes, Sender sender) {

  public static SentFile of(Upload upload) {
    return new SentFile(upload.name(), upload::bytes, upload.sender());
  }
}
