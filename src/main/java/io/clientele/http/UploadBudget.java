package io.clientele.http;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** How much an upload may bring: parts, bytes and time. */
final class UploadBudget {

  private static final int MIB = 1024 * 1024;
  private static final int PARTS = 40;
  private static final int FIELD = 64 * 1024;
  private static final int WORKBOOK = 8 * MIB;
  private static final int TOGETHER = 64 * MIB;
  private static final int CUSTOMERS = 64 * MIB;
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final long start = System.nanoTime();
  private int parts;
  private int together;
  private int customers;

  void part() {
    parts++;
    if (parts > PARTS) {
      throw Refusal.tooLarge("body: it has over 40 parts; send fewer files at once");
    }
  }

  /** Counts the bytes of a field as they come. */
  IntConsumer field() {
    return small(FIELD, "body: a field is over 64 KiB; shorten it");
  }

  /** Counts the bytes of a workbook as they come. */
  IntConsumer workbook() {
    return small(WORKBOOK, "body: a file is over 8 MiB; remove what isn't the table");
  }

  private IntConsumer small(int largest, String tooLarge) {
    return new Counting(
        more -> together += more,
        size -> {
          checkTogether();
          if (size > largest) {
            throw Refusal.tooLarge(tooLarge);
          }
        });
  }

  /** Counts the bytes of a file of customers as they come. */
  IntConsumer customers() {
    return new Counting(
        more -> customers += more,
        size -> {
          if (customers > CUSTOMERS) {
            throw Refusal.tooLarge("body: the customers are over 64 MiB; send fewer");
          }
        });
  }

  private void checkTogether() {
    if (together > TOGETHER) {
      throw Refusal.tooLarge("body: the files are over 64 MiB together; send fewer at once");
    }
  }

  /** Of one part: told how many bytes there are so far, it passes on how many more and how many. */
  private final class Counting implements IntConsumer {

    private final IntConsumer more;
    private final IntConsumer check;
    private int seen;

    Counting(IntConsumer more, IntConsumer check) {
      this.more = more;
      this.check = check;
    }

    @Override
    public void accept(int size) {
      more.accept(size - seen);
      seen = size;
      if (System.nanoTime() - start > LONGEST_NANOS) {
        throw Refusal.tooSlow();
      }
      check.accept(size);
    }
  }
}
