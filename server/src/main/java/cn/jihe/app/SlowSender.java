package cn.jihe.app;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs up on a sender who takes too long: for the whole head of a request, counted from its first
 * byte or from the beginning of the connection, or for a piece of its body. While an earlier
 * request of the connection is unanswered nobody is slow but we. All of it happens on the
 * connection's own thread.
 */
final class SlowSender {

  private static final Logger LOG = LoggerFactory.getLogger(SlowSender.class);

  /** How much of a body has to come in the time. */
  private static final int PIECE = 64 * 1024;

  private final Duration patience;
  private @Nullable ChannelHandlerContext connection;
  private @Nullable Future<?> deadline;
  private State state = State.HEAD;
  private int unanswered;
  private int received;

  private enum State {
    BETWEEN,
    HEAD,
    BODY
  }

  SlowSender(Duration patience) {
    this.patience = patience;
  }

  /** To stand before the codec: tells that something comes. */
  ChannelHandler bytes() {
    return new Bytes();
  }

  /** To stand behind the codec: tells what it was. */
  ChannelHandler messages() {
    return new Messages();
  }

  private void begin(State begun) {
    state = begun;
    received = 0;
    arm();
  }

  private void arm() {
    disarm();
    if (connection != null) {
      deadline =
          connection.executor().schedule(this::late, patience.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void disarm() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  private void late() {
    int own = state == State.BODY ? 1 : 0;
    if (unanswered > own) {
      arm();
    } else if (state != State.BETWEEN && connection != null) {
      LOG.info(
          "a sender took too long for the {} of a request", state == State.BODY ? "body" : "head");
      connection.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }

  private final class Bytes extends ChannelInboundHandlerAdapter {

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
      connection = context;
      begin(State.HEAD);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
      disarm();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (state == State.BETWEEN) {
        begin(State.HEAD);
      } else if (state == State.BODY && message instanceof ByteBuf bytes) {
        received += bytes.readableBytes();
        if (received >= PIECE) {
          begin(State.BODY);
        }
      }
      context.fireChannelRead(message);
    }
  }

  private final class Messages extends ChannelDuplexHandler {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest) {
        unanswered++;
        begin(State.BODY);
      }
      if (message instanceof LastHttpContent) {
        state = State.BETWEEN;
        disarm();
      }
      context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      boolean interim =
          message instanceof HttpResponse response
              && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
      if (message instanceof LastHttpContent && !interim) {
        unanswered--;
      }
      super.write(context, message, promise);
    }
  }
}
