package cn.jihe.text;

import java.time.ZoneId;

/** The time of day that people go by, wherever the server stands. */
public final class ChinaTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ChinaTime() {}
}
