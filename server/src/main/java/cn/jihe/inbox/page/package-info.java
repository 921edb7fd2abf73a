/** The inbox as a page. */
@NullMarked
package cn.jihe.inbox.page;

import org.jspecify.annotations.NullMarked;
