package cn.jihe.period;

import java.util.List;

/**
 * Whether a project is on 应报清单.
 *
 * @param lines when LISTED the one it is; when DOUBTFUL those that it may be; else none
 */
public record ListPlace(Where where, List<ExpectedLine> lines) {

  /** The answer for whoever asks about what has no list. */
  public static final ListPlace NO_LIST = new ListPlace(Where.NO_LIST, List.of());

  public ListPlace {
    lines = List.copyOf(lines);
  }

  /** Where it is. */
  public enum Where {
    /** Nobody has made a list: nothing is outside of it. */
    NO_LIST,
    /** 与清单匹配: on the line of its name, or of its whole unit. */
    LISTED,
    /** 名称相近: its name is like that of lines that nothing else is on; somebody has to say. */
    DOUBTFUL,
    /** 清单外: taken all the same. */
    OUTSIDE
  }
}
