package io.clientele;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What is logged, unless a logback file says otherwise: warnings, and what the service tells of
 * itself, to the standard error, since answers go to the standard output. In code, as reading a
 * file of settings would take a tenth of a start.
 */
@ConfiguratorRank(LogSettings.AFTER_FILES)
public final class LogSettings extends ContextAwareBase implements Configurator {

  /** Asked when no file was found, before logback's own default. */
  static final int AFTER_FILES = -5;

  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} - %msg%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.start();
    ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
    stderr.setContext(context);
    stderr.setTarget("System.err");
    stderr.setEncoder(encoder);
    stderr.start();
    context.getLogger("ROOT").setLevel(Level.WARN);
    context.getLogger("ROOT").addAppender(stderr);
    context.getLogger("io.clientele").setLevel(Level.INFO);
    // says again, with a stack, what the service says itself
    context.getLogger("io.javalin").setLevel(Level.OFF);
    context.getLogger("org.drools").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
