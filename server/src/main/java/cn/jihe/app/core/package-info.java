/** Puts reading and rules together, for the server and the command line alike. */
@NullMarked
package cn.jihe.app.core;

import org.jspecify.annotations.NullMarked;
