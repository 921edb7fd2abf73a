package cn.jihe.addin.pane;

/**
 * What Excel answers when it does not do what an add-in asked: a documented code and a sentence.
 */
final class RichError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  RichError(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }

  static RichError itemNotFound() {
    return new RichError("ItemNotFound", "The requested resource doesn't exist.");
  }

  static RichError invalidArgument() {
    return new RichError(
        "InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  }

  static RichError accessDenied() {
    return new RichError("AccessDenied", "You cannot perform the requested operation.");
  }

  static RichError apiNotFound() {
    return new RichError(
        "ApiNotFound",
        "The API you are trying to use could not be found. It may be available in a newer version"
            + " of Excel.");
  }
}
