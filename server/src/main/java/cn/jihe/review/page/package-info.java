/** The pages of reviewers and of those whose forms they review. Each action is a plain form. */
@NullMarked
package cn.jihe.review.page;

import org.jspecify.annotations.NullMarked;
