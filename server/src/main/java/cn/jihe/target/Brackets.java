package cn.jihe.target;

import cn.jihe.target.Token.Mark;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which bracket closes which, found in one pass. */
public final class Brackets {

  private static final int NONE = -1;
  private final int[] partner;

  private Brackets(int[] partner) {
    this.partner = partner;
  }

  static Brackets of(List<Token> tokens) {
    int[] partner = new int[tokens.size()];
    Arrays.fill(partner, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    int index = 0;
    for (Token token : tokens) {
      if (token.is(Mark.OPEN)) {
        open.push(index);
      } else if (token.is(Mark.CLOSE) && !open.isEmpty()) {
        partner[index] = open.pop();
        partner[partner[index]] = index;
      }
      index++;
    }
    return new Brackets(partner);
  }

  /** The index of the token that closes or opens this bracket; -1 when none does. */
  int partnerOf(int index) {
    return partner[index];
  }
}
