package cn.jihe.account.signin;

/**
 * What somebody signs in from.
 *
 * @param address where the request comes from, in figures
 * @param network by what one sender is told from others when misses are counted
 * @param agent what the browser says it is; may be blank
 */
public record Device(String address, String network, String agent) {}
