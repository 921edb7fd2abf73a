/** The command line: checks, annotates, cleans and compares files without a server. */
@NullMarked
package cn.jihe.cli;

import org.jspecify.annotations.NullMarked;
