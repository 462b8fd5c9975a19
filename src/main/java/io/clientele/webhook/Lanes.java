package io.clientele.webhook;

import io.clientele.decisionlog.LogUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several events on their way at once, those of one customer one after the other. */
final class Lanes implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  Lanes(int count) {
    this.count = count;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread made = new Thread(work, "webhook-lane");
              made.setDaemon(true);
              return made;
            });
  }

  /** What may be done while events are on their way; false ends them. */
  interface Meanwhile {
    boolean goOn();
  }

  /**
   * Sends events and waits until each has arrived or is set aside.
   *
   * @param millis how often to ask whether to go on
   * @return false where they were ended early
   */
  boolean send(List<Event> events, Delivery delivery, long millis, Meanwhile meanwhile)
      throws InterruptedException {
    List<List<Event>> lanes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lanes.add(new ArrayList<>());
    }
    events.forEach(each -> lanes.get(Math.floorMod(each.customerId().hashCode(), count)).add(each));
    List<Future<?>> running = new ArrayList<>();
    for (List<Event> lane : lanes) {
      if (!lane.isEmpty()) {
        running.add(threads.submit(() -> send(lane, delivery)));
      }
    }
    try {
      for (Future<?> each : running) {
        if (!await(each, millis, meanwhile)) {
          return false;
        }
      }
      return true;
    } finally {
      running.forEach(each -> each.cancel(true));
    }
  }

  private static boolean send(List<Event> lane, Delivery delivery) throws InterruptedException {
    for (Event event : lane) {
      delivery.deliver(event);
    }
    return true;
  }

  private static boolean await(Future<?> lane, long millis, Meanwhile meanwhile)
      throws InterruptedException {
    while (true) {
      try {
        lane.get(millis, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException later) {
        if (!meanwhile.goOn()) {
          return false;
        }
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof LogUnavailable away) {
          throw away;
        }
        throw new IllegalStateException("an event could not be sent", failed.getCause());
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
