/** Results of checks that can be looked at again: kept for a while, with the files they are of. */
@NullMarked
package cn.jihe.check.result;

import org.jspecify.annotations.NullMarked;
