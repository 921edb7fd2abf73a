/** What happens to an upload, from bytes to report. */
@NullMarked
package cn.jihe.submission;

import org.jspecify.annotations.NullMarked;
