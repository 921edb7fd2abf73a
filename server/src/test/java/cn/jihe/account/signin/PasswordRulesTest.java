package cn.jihe.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "Qwertyuiop",
        "PASSWORD123",
        "woaini1314520",
        "Admin@123456",
        "１２３４５６７８９０",
        "zhang123456",
        "1q2w3e4r5t",
        "5201314520"
      })
  void whatVeryManyPeopleUseIsNoPassword(String common) {
    assertThat(PasswordRules.broken(common, "somebody")).contains(PasswordRule.NOT_COMMON);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk.131001, my-Clerk.131001!, WITHOUT_LOGIN",
    "somebody, 123456789, LONG_ENOUGH",
    "somebody, 绩效绩效绩效绩效绩, LONG_ENOUGH"
  })
  void eachRuleIsNamed(String login, String password, PasswordRule rule) {
    assertThat(PasswordRules.broken(password, login)).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jade-lantern-42", "绩效目标要写清楚才行", "Demo-Passw0rd!"})
  void othersAreGood(String good) {
    assertThat(PasswordRules.broken(good, "somebody")).isEmpty();
  }

  @Test
  void aPasswordHasAnEnd() {
    assertThat(PasswordRules.broken("长".repeat(201), "somebody"))
        .containsExactly(PasswordRule.NOT_TOO_LONG);
  }

  @Test
  void everyRuleSaysWhatItAsksFor() {
    for (PasswordRule rule : PasswordRule.values()) {
      assertThat(rule.words().in(Language.ZH)).isNotBlank();
      assertThat(rule.words().in(Language.EN)).isNotBlank();
    }
  }

  @Test
  void aHashIsThatOfItsPasswordOnlyAndSaysWhatItCost() {
    Argon2 cheap = new Argon2(64, 2, 1);
    String hash = cheap.hash("jade-lantern-42");
    assertThat(hash).startsWith("$argon2id$v=19$m=64,t=2,p=1$");
    assertThat(Argon2.isOf("jade-lantern-42", hash)).isTrue();
    assertThat(Argon2.isOf("jade-lantern-43", hash)).isFalse();
    assertThat(cheap.hash("jade-lantern-42")).isNotEqualTo(hash);
    assertThat(Argon2.isOf("", cheap.ofNobody())).isFalse();
  }

  /** From the tests of the reference implementation: hashes are what others make of them. */
  @Test
  void hashesOfOtherImplementationsAreRead() {
    assertThat(
            Argon2.isOf(
                "password",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
        .isTrue();
  }
}
