package cn.jihe.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;

/** Whoever waits for an answer, and may go before it comes. */
public interface Sender {

  /** A sender who is told of nothing and never goes. */
  Sender PATIENT = gone -> () -> {};

  /**
   * Has something done once when the sender goes, on a thread that must not be held up; at once
   * when the sender is gone already. To be closed when it is no longer of use, for a connection
   * lives longer than a request.
   */
  Stays whenGone(Runnable gone);

  /** A sender who has been asked for, until it is closed. */
  interface Stays extends AutoCloseable {
    @Override
    void close();
  }

  /** Who sent a request: gone when the connection is closed. */
  static Sender of(HttpRequest<?> request) {
    if (!(request instanceof NettyHttpRequest<?> sent)) {
      return PATIENT;
    }
    ChannelFuture closed = sent.getChannelHandlerContext().channel().closeFuture();
    return gone -> {
      ChannelFutureListener listener = future -> gone.run();
      closed.addListener(listener);
      return () -> closed.removeListener(listener);
    };
  }
}
