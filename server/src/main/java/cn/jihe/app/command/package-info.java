/** The command line: checks files and folders without a server. */
@NullMarked
package cn.jihe.app.command;

import org.jspecify.annotations.NullMarked;
