/** Dossiers and what is decided about them, as JSON. */
@NullMarked
package cn.jihe.review.api;

import org.jspecify.annotations.NullMarked;
