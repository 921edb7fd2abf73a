/**
 * What has changed from one version of a form to another, and what a self-evaluation says of what
 * was declared; pure comparing.
 */
@NullMarked
package cn.jihe.review.difference;

import org.jspecify.annotations.NullMarked;
