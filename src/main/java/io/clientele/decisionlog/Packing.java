package io.clientele.decisionlog;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Facts and decision in few bytes. A form's number, five check sums (customer, tags, facts,
 * decision, answer hash: they name the part that was changed, the commitment proves it), the two
 * lengths, both texts deflated with a preset dictionary, and a check sum of all of that.
 */
final class Packing {

  private static final byte FORM = 1;
  private static final int SUM = Integer.BYTES;
  private static final int LONGEST = 64 << 20;

  /** Of 1 to 9; the usual 6 takes half as long again and saves a fourteenth of the bytes. */
  private static final int LEVEL = 3;

  /** One a thread for good: the memory it needs takes longer to get than an entry to pack. */
  private static final ThreadLocal<Deflater> DEFLATER =
      ThreadLocal.withInitial(() -> new Deflater(LEVEL, true));

  private Packing() {}

  static byte[] pack(Personal personal) {
    Content content = personal.content();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    out.write(FORM);
    for (int sum : Sums.of(personal).inOrder()) {
      out.writeBytes(bytes(sum));
    }
    Varints.put(out, content.facts().length);
    Varints.put(out, content.decision().length);
    deflate(content, out);
    out.writeBytes(bytes(Sums.of(out.toByteArray())));
    return out.toByteArray();
  }

  private static void deflate(Content content, ByteArrayOutputStream out) {
    Deflater deflater = DEFLATER.get();
    deflater.reset();
    deflater.setDictionary(Dictionary.bytes());
    byte[] buffer = new byte[4096];
    for (byte[] part : new byte[][] {content.facts(), content.decision()}) {
      deflater.setInput(part);
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
  }

  /**
   * The opposite of packing.
   *
   * @throws Damaged where it is not what was written
   */
  static Unpacked unpack(byte[] packed, Hash answerHash) throws Damaged {
    int end = packed.length - SUM;
    if (end < 1 || packed[0] != FORM) {
      throw new Damaged("it is of no form that this program knows");
    }
    if (ByteBuffer.wrap(packed, end, SUM).getInt() != Sums.of(Arrays.copyOf(packed, end))) {
      throw new Damaged("its check sum doesn't fit");
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(packed, 1, end - 1);
      Sums sums = new Sums(in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
      int facts = Varints.take(in);
      int decision = Varints.take(in);
      if (facts < 0 || decision < 0 || (long) facts + decision > LONGEST) {
        throw new Damaged("its lengths are none");
      }
      byte[] both = inflate(packed, in.position(), in.remaining(), facts + decision);
      return new Unpacked(
          new Content(
              Arrays.copyOf(both, facts),
              Arrays.copyOfRange(both, facts, facts + decision),
              answerHash),
          sums);
    } catch (BufferUnderflowException | DataFormatException broken) {
      throw new Damaged("it can't be unpacked");
    }
  }

  private static byte[] inflate(byte[] packed, int from, int length, int expected)
      throws DataFormatException, Damaged {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, from, length);
      inflater.setDictionary(Dictionary.bytes());
      byte[] out = new byte[expected + 1];
      int done = 0;
      while (!inflater.finished() && done < out.length) {
        int more = inflater.inflate(out, done, out.length - done);
        if (more == 0 && inflater.needsInput()) {
          break;
        }
        done += more;
      }
      if (done != expected || !inflater.finished() || inflater.getRemaining() > 0) {
        throw new Damaged("its length is another");
      }
      return out;
    } finally {
      inflater.end();
    }
  }

  private static byte[] bytes(int sum) {
    return ByteBuffer.allocate(SUM).putInt(sum).array();
  }

  /** What was packed, and the check sums that were packed with it. */
  record Unpacked(Content content, Sums sums) {}

  /** Check sums of the parts of an entry. */
  record Sums(int customer, int tags, int facts, int decision, int answer) {

    static Sums of(Personal personal) {
      return new Sums(
          of(new Fields("customer").maybe(personal.customerId()).toBytes()),
          of(new Fields("tags").texts(personal.tags()).toBytes()),
          of(personal.content().facts()),
          of(personal.content().decision()),
          of(personal.content().answerHash().bytes()));
    }

    static int of(byte[] bytes) {
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      return (int) sum.getValue();
    }

    int[] inOrder() {
      return new int[] {customer, tags, facts, decision, answer};
    }
  }

  /** Why a body can't be read. */
  static final class Damaged extends Exception {

    private static final long serialVersionUID = 1L;

    Damaged(String why) {
      super(why);
    }
  }

  /** Texts that most bodies share; once used, it can never change. */
  private static final class Dictionary {

    private static final byte[] BYTES = read();

    private Dictionary() {}

    static byte[] bytes() {
      return BYTES;
    }

    private static byte[] read() {
      return Resource.read("dictionary-1.txt").getBytes(StandardCharsets.UTF_8);
    }
  }
}
