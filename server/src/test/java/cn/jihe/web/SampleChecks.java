package cn.jihe.web;

import cn.jihe.app.core.Core;
import cn.jihe.submission.CheckOutcome;
import cn.jihe.submission.CheckUpload;
import cn.jihe.template.Limits;
import cn.jihe.template.Refusal;
import cn.jihe.template.Words;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Checks that answer by the upload's first word, so that tests of the outside do not depend on
 * reading and rules: {@code ok PROJECT}, a refusal's code, or {@code crash}.
 */
public final class SampleChecks implements CheckUpload {

  /** Tests that set it run on these checks; all others on the real ones. */
  public static final String PROPERTY = "test.sample-checks";

  @Override
  public CheckOutcome check(String fileName, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (Refusal refusal : Refusal.values()) {
      if (text.equals(refusal.code())) {
        return new CheckOutcome.Refused(
            fileName, refusal, new Words("请换一个文件。", "Please choose another file."));
      }
    }
    if (text.startsWith("crash")) {
      throw new IllegalStateException("secret cell text");
    }
    if (text.startsWith("slow")) {
      pause();
    }
    String project = text.startsWith("ok ") ? text.substring(3).strip() : "项目";
    return new CheckOutcome.Checked(fileName, sha256(bytes), bytes.length, Samples.report(project));
  }

  private static void pause() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything below the outside, by hand. */
  public static Core core() {
    return new Core(new SampleChecks(), Samples.rules(), Limits.DEFAULT);
  }

  @Factory
  @Requires(property = PROPERTY)
  static final class Beans {
    @Context
    @Bean(typed = Core.class)
    @Replaces(Core.class)
    Core sampleCore() {
      return core();
    }
  }
}
