package cn.jihe.account.signin;

import cn.jihe.text.DataFiles;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are good enough. */
public final class PasswordRules {

  /** In characters as people count them. */
  static final int SHORTEST = 10;

  static final int LONGEST = 200;

  /** Of a login: shorter ones are inside very many words. */
  private static final int TELLING = 3;

  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * The rules that a password breaks; empty when it is good enough. Whether it is another one than
   * before is not known here.
   *
   * @param login of the account it is for
   */
  public static List<PasswordRule> broken(String password, String login) {
    String plain = normal(password);
    String folded = plain.toLowerCase(Locale.ROOT);
    int length = plain.codePointCount(0, plain.length());
    List<PasswordRule> broken = new ArrayList<>();
    if (length < SHORTEST) {
      broken.add(PasswordRule.LONG_ENOUGH);
    }
    if (length > LONGEST) {
      broken.add(PasswordRule.NOT_TOO_LONG);
    }
    if (COMMON.contains(folded)) {
      broken.add(PasswordRule.NOT_COMMON);
    }
    String name = login.toLowerCase(Locale.ROOT);
    if (name.length() >= TELLING && folded.contains(name)) {
      broken.add(PasswordRule.WITHOUT_LOGIN);
    }
    return broken;
  }

  /** One form for what keyboards and input methods type differently. */
  static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static Set<String> common() {
    return new String(
            DataFiles.bytes("cn/jihe/account/signin/common-passwords.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("//"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
