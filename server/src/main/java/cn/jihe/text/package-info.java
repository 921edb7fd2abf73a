/** Width and blanks of texts, languages, words said in both of them, lists of words. */
@NullMarked
package cn.jihe.text;

import org.jspecify.annotations.NullMarked;
