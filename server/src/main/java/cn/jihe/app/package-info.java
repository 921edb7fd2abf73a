/** Wiring: the application, the command line, configuration. */
@NullMarked
package cn.jihe.app;

import org.jspecify.annotations.NullMarked;
