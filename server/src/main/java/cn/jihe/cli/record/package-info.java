/** The commands about what is on record, and what people hold of it. */
@NullMarked
package cn.jihe.cli.record;

import org.jspecify.annotations.NullMarked;
