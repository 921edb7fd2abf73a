/** What a store without accounts gets at the start: an administrator, or a whole bureau to try. */
@NullMarked
package cn.jihe.account.start;

import org.jspecify.annotations.NullMarked;
