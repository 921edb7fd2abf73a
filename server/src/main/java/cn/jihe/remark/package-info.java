/** 批注: what reviewers say about places of a form, and where these are in its later versions. */
@NullMarked
package cn.jihe.remark;

import org.jspecify.annotations.NullMarked;
