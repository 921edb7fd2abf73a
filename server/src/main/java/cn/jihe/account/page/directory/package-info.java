/** Pages of administrators: organisations, accounts, and what is imported of both. */
@NullMarked
package cn.jihe.account.page.directory;

import org.jspecify.annotations.NullMarked;
