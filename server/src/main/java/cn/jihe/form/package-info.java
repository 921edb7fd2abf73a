/** What a filled form is: its kinds, and its fields with their cells. */
@NullMarked
package cn.jihe.form;

import org.jspecify.annotations.NullMarked;
