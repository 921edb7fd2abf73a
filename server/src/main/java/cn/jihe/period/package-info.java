/** 申报批次: until when forms are taken, of whom, and how they are reviewed. */
@NullMarked
package cn.jihe.period;

import org.jspecify.annotations.NullMarked;
