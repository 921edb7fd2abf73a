package cn.jihe.account.oidc;

/** The other system does not answer, or not as it should. */
public final class IssuerAway extends Exception {

  private static final long serialVersionUID = 1L;

  IssuerAway(Throwable cause) {
    super("the issuer does not answer", cause);
  }
}
