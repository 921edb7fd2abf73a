/** 应报清单 out of workbooks: read, compared with what is on the list, and kept. */
@NullMarked
package cn.jihe.period.imports;

import org.jspecify.annotations.NullMarked;
