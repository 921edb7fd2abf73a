package cn.jihe.addin.pane;

import java.time.Duration;

/**
 * What the user met when saving.
 *
 * @param stopped whether the workbook was not saved
 * @param message what Excel showed; empty when nothing
 * @param took how long the script of events kept the save waiting, without its own start
 */
record SaveResult(boolean stopped, String message, Duration took) {}
