package cn.jihe.account.start;

/** With what an account can sign in for the first time; to be shown once. */
public record FirstPassword(String login, String password) {

  @Override
  public String toString() {
    return "FirstPassword[" + login + "]";
  }
}
