package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever bytes come, the answer is one of three and every fault can be written down. */
class CustomerReaderFuzzTest {

  private static final int CUSTOMERS = 5_000;
  private static final byte[] TELLING = "{}[]\",:\\0-9.eEuntf \n".getBytes(StandardCharsets.UTF_8);

  @RepeatedTest(4)
  void damaged_bytes_never_break_the_reader(RepetitionInfo repetition) throws IOException {
    long seed = 20_240_701L + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    byte[] customer = Readings.sampleCustomers().get(0).getBytes(StandardCharsets.UTF_8);

    for (int i = 0; i < CUSTOMERS; i++) {
      byte[] damaged = damage(customer, random);
      assertThat(isSound(Readings.READER.read(damaged)))
          .as(() -> "seed %d: %s".formatted(seed, new String(damaged, StandardCharsets.UTF_8)))
          .isTrue();
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes =
        random.nextInt(20) == 0
            ? Arrays.copyOf(whole, random.nextInt(whole.length))
            : whole.clone();
    for (int hits = random.nextInt(4); hits >= 0 && bytes.length > 0; hits--) {
      int place = random.nextInt(bytes.length);
      bytes[place] =
          switch (random.nextInt(3)) {
            case 0 -> TELLING[random.nextInt(TELLING.length)];
            case 1 -> bytes[random.nextInt(bytes.length)];
            default -> (byte) random.nextInt(256);
          };
    }
    return bytes;
  }

  private static boolean isSound(Reading reading) {
    if (reading instanceof Reading.Refused refused) {
      return refused.faults().stream().allMatch(CustomerReaderFuzzTest::isSound);
    }
    return reading instanceof Reading.NotJson notJson
        ? isSound(notJson.fault())
        : reading instanceof Reading.Accepted;
  }

  private static boolean isSound(Fault fault) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(fault.pointer())
        && StandardCharsets.UTF_8.newEncoder().canEncode(fault.message())
        && fault.message().lines().count() == 1
        && fault.message().contains("; ");
  }
}
