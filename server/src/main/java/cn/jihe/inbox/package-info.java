/** 消息: what accounts are told of what others do; knows of the record only ids and words. */
@NullMarked
package cn.jihe.inbox;

import org.jspecify.annotations.NullMarked;
