package cn.jihe.ledger.store.content;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Texts as columns keep them: deflated, a third or less of what they were. */
@Singleton
public final class Packed implements AttributeConverter<String, byte[]> {

  public static byte[] of(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream deflated = new DeflaterOutputStream(packed)) {
      deflated.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * The text that was packed.
   *
   * @throws UncheckedIOException when these are no such bytes, or not as they were made
   */
  public static String text(byte[] packed) {
    try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte @Nullable [] convertToPersistedValue(
      @Nullable String text, ConversionContext context) {
    return text == null ? null : of(text);
  }

  @Override
  public @Nullable String convertToEntityValue(
      byte @Nullable [] packed, ConversionContext context) {
    return packed == null ? null : text(packed);
  }
}
