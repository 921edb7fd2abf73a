/** Has what is uploaded looked at by a virus scanner, where the operator has one. */
@NullMarked
package cn.jihe.web.scan;

import org.jspecify.annotations.NullMarked;
