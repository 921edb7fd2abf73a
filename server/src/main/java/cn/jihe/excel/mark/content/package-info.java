/** What the marks say and which colours they have, whatever the type of file. */
@NullMarked
package cn.jihe.excel.mark.content;

import org.jspecify.annotations.NullMarked;
