/** Forms of the family that are told apart from ours and not judged. */
@NullMarked
package cn.jihe.form.other;

import org.jspecify.annotations.NullMarked;
