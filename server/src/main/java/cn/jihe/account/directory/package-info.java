/** Administration: organisations and accounts are added, changed and ended. */
@NullMarked
package cn.jihe.account.directory;

import org.jspecify.annotations.NullMarked;
