package cn.jihe.account;

import java.util.UUID;

/** Knows whether there is something to read for somebody. */
public interface UnreadNews {

  /** How much is unread, counted up to {@link #MOST}. */
  int count(UUID account);

  /** Nobody wants to know more exactly. */
  int MOST = 100;
}
