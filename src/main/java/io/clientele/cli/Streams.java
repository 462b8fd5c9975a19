package io.clientele.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * What a command reads and writes.
 *
 * @param out for answers, which are UTF-8 everywhere
 * @param err for everything that isn't an answer
 */
public record Streams(InputStream in, OutputStream out, PrintWriter err) {}
