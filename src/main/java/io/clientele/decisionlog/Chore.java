package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Something to do in a transaction of its own, between two groups of entries. */
final class Chore implements Work {

  /** What to do; what it returns counts once it is committed. */
  interface Task {
    long run(Connection connection, Chain chain) throws SQLException;
  }

  private final Task task;
  private final CompletableFuture<Long> done = new CompletableFuture<>();

  Chore(Task task) {
    this.task = task;
  }

  Task task() {
    return task;
  }

  CompletableFuture<Long> done() {
    return done;
  }

  @Override
  public void refuse(LogUnavailable why) {
    done.completeExceptionally(why);
  }
}
