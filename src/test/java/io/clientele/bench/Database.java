package io.clientele.bench;

import io.clientele.decisionlog.Postgres;
import java.io.IOException;

/**
 * A PostgreSQL of one's own for a benchmark: prints its address, and ends with its standard input.
 */
public final class Database {

  private Database() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(Postgres.sharedDatabase());
    while (System.in.read() >= 0) {
      // until it is closed
    }
  }
}
