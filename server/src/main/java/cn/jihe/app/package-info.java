/** Main and wiring: settings of the operator, the server's start, its logs. */
@NullMarked
package cn.jihe.app;

import org.jspecify.annotations.NullMarked;
