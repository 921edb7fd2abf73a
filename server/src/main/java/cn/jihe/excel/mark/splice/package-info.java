/** XML as text in which single places are changed; everything else stays, letter for letter. */
@NullMarked
package cn.jihe.excel.mark.splice;

import org.jspecify.annotations.NullMarked;
