package cn.jihe.account.signin;

import cn.jihe.account.Hat;
import java.util.List;
import java.util.Optional;

/**
 * The hats of an account.
 *
 * @param hats all of them
 * @param on the one that is worn in this session; empty: all of them at once
 */
public record Wardrobe(List<Hat> hats, Optional<Hat> on) {
  public Wardrobe {
    hats = List.copyOf(hats);
  }
}
