/** Rules about cells that cannot be read and forms that are not whole. */
@NullMarked
package cn.jihe.rules.file;

import org.jspecify.annotations.NullMarked;
