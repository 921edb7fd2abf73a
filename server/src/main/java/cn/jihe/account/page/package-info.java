/** Pages of signing in and of one's own account, and who looks at a page. */
@NullMarked
package cn.jihe.account.page;

import org.jspecify.annotations.NullMarked;
