/** The inbox as JSON. */
@NullMarked
package cn.jihe.inbox.api;

import org.jspecify.annotations.NullMarked;
