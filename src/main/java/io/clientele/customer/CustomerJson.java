package io.clientele.customer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * Writes a customer's facts as canonical JSON: what {@link CustomerReader} reads back as the same
 * customer, the known facts alone, always in the order of {@link Fact}, numbers never in exponent
 * form and without trailing zeros. Equal customers give equal bytes.
 */
public final class CustomerJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Fact[] FACTS = Fact.values();
  private static final int USUAL_BYTES = 1024;

  private CustomerJson() {}

  /** The facts as bytes of UTF-8. */
  public static byte[] of(Customer customer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      write(customer, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Customer customer, JsonGenerator out) throws IOException {
    out.writeStartObject();
    Section open = Section.TOP;
    for (Fact fact : FACTS) {
      Object value = fact.of(customer);
      if (value != null && isSaid(fact, value)) {
        open = enter(fact.section(), open, out);
        out.writeFieldName(fact.key());
        write(value, out);
      }
    }
    enter(Section.TOP, open, out);
    out.writeEndObject();
  }

  /** A signal that was not given is the same as one that is false, and is not written. */
  private static boolean isSaid(Fact fact, Object value) {
    return fact.section() != Section.SIGNALS || value.equals(true);
  }

  private static Section enter(Section section, Section open, JsonGenerator out)
      throws IOException {
    if (section != open) {
      if (open != Section.TOP) {
        out.writeEndObject();
      }
      if (section != Section.TOP) {
        out.writeObjectFieldStart(section.key());
      }
    }
    return section;
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof BigDecimal number) {
      out.writeRawValue(plain(number));
    } else if (value instanceof Integer count) {
      out.writeNumber(count);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else {
      out.writeString(value.toString());
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
