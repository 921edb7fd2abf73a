package cn.jihe.app;

import cn.jihe.web.filter.Proxies;
import cn.jihe.web.limit.RateSettings;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bounds how many connections there are, and has each watched for senders that are too slow. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final String OF_ONE_ADDRESS = "JIHE_CONNECTIONS_PER_ADDRESS";
  private static final String CODEC = "http-server-codec";

  /** Short, because nothing of a request was read yet that could say in which language. */
  private static final byte[] FULL =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final int most;
  private final SendersConnections bySender;
  private final Duration patience;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

  /**
   * @param most how many may be open at the same time
   * @param ofOne how many of them one sender may have; 0: as many as there are
   * @param proxies who speak for many senders
   * @param patience how long a head, and each piece of a body, may take
   */
  Connections(
      @Value("${jihe.connections.most}") int most,
      @Value("${jihe.connections.of-one-address}") String ofOne,
      @Value("${jihe.connections.patience}") Duration patience,
      Proxies proxies) {
    this.most = most;
    this.bySender = new SendersConnections(RateSettings.count(OF_ONE_ADDRESS, ofOne), proxies);
    this.patience = patience;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Listening());
    return event.getBean();
  }

  /** Of the port that listens: gives each connection its own. */
  private final class Listening implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
    }
  }

  private final class OfConnection implements NettyServerCustomizer {

    private final Channel channel;

    OfConnection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onInitialPipelineBuilt() {
      int now = open.incrementAndGet();
      channel.closeFuture().addListener(closed -> open.decrementAndGet());
      boolean tooManyOfOne = !bySender.add(channel);
      if (now > most || tooManyOfOne) {
        refused(tooManyOfOne);
        channel.pipeline().addFirst(new Refusing());
      }
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel.pipeline().get(CODEC) != null) {
        SlowSender watch = new SlowSender(patience);
        channel.pipeline().addBefore(CODEC, "jihe-bytes", watch.bytes());
        channel.pipeline().addAfter(CODEC, "jihe-messages", watch.messages());
      }
    }
  }

  private void refused(boolean tooManyOfOne) {
    long now = System.nanoTime();
    long line = nextLine.get();
    if (now - line >= 0 && nextLine.compareAndSet(line, now + BETWEEN_LINES.toNanos())) {
      if (tooManyOfOne) {
        LOG.warn("one address has too many connections: further ones are turned away");
      } else {
        LOG.warn("{} connections are open: further ones are turned away", most);
      }
    }
  }

  /** Says that there are too many, if it can be said before any handshake, and hangs up. */
  private static final class Refusing extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) {
      boolean plain = context.pipeline().get(SslHandler.class) == null;
      context
          .writeAndFlush(plain ? Unpooled.wrappedBuffer(FULL) : Unpooled.EMPTY_BUFFER)
          .addListener(ChannelFutureListener.CLOSE);
    }
  }
}
