package cn.jihe.web.failure;

import io.micronaut.http.MutableHttpResponse;

/** Files of a room that browsers may do more with than with other answers. */
public interface HeaderExceptions {

  /** Whether a path leads to one of them. They are assets too: browsers may keep them. */
  boolean cover(String path);

  /** Loosens the headers that are on every answer, as far as the files need it. */
  void loosen(String path, MutableHttpResponse<?> response);
}
