/** What is typed on the page of handing in, and what was handed in of results, in tables. */
@NullMarked
package cn.jihe.submission.store;

import org.jspecify.annotations.NullMarked;
