package cn.jihe.receipt.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A square code as a path of SVG, a unit to a module, with the quiet margin that readers want.
 *
 * @param size of the drawing in modules
 */
public record QrCode(int size, String path) {

  private static final int MARGIN = 4;

  /** Of a text that a code can hold: some hundred characters. */
  public static QrCode of(String text) {
    try {
      BitMatrix code =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      MARGIN,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      return new QrCode(code.getWidth(), path(code));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a square code", e);
    }
  }

  /** A bar for each run of dark modules. */
  private static String path(BitMatrix code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.getHeight(); y++) {
      int x = 0;
      while (x < code.getWidth()) {
        int from = x;
        while (x < code.getWidth() && code.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from).append(' ').append(y).append('h').append(x - from);
          path.append("v1H").append(from).append('z');
        } else {
          x++;
        }
      }
    }
    return path.toString();
  }
}
