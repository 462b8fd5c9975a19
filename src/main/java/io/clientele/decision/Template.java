package io.clientele.decision;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text made once, when a ruleset is loaded, with places for the values of a firing. What doesn't
 * change between two firings of a rule is encoded only once.
 */
public final class Template {

  /** A fixed piece, followed by a place for a value unless it is the last piece. */
  private static final class Piece {
    static final int LAST = -1;

    private final String fixed;
    private final byte[] encoded;
    private final int value;
    private final Wording wording;

    Piece(String fixed, int value, Wording wording) {
      this.fixed = fixed;
      this.encoded = fixed.getBytes(StandardCharsets.UTF_8);
      this.value = value;
      this.wording = wording;
    }
  }

  private final Piece[] pieces;

  private Template(List<Piece> pieces) {
    this.pieces = pieces.toArray(new Piece[0]);
  }

  /** A template that is written piece by piece. */
  public static Builder builder() {
    return new Builder();
  }

  /** Writes the template as JSON. */
  void write(@Nullable Object[] values, JsonBuffer out) {
    for (Piece piece : pieces) {
      out.raw(piece.encoded);
      if (piece.value != Piece.LAST) {
        piece.wording.write(values[piece.value], out);
      }
    }
  }

  /** Fills the template as plain text. */
  String fill(@Nullable Object[] values) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.fixed);
      if (piece.value != Piece.LAST) {
        text.append(piece.wording.show(values[piece.value]));
      }
    }
    return text.toString();
  }

  /** A text as a JSON string. */
  public static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  /** Puts a template together. */
  public static final class Builder {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();

    private Builder() {}

    /** Adds a fixed text. */
    public Builder text(String text) {
      fixed.append(text);
      return this;
    }

    /** Adds a fixed JSON string, quoted. */
    public Builder string(String text) {
      fixed.append(quoted(text));
      return this;
    }

    /** Adds a place for the value of a position. */
    public Builder value(int position, Wording wording) {
      pieces.add(new Piece(fixed.toString(), position, wording));
      fixed.setLength(0);
      return this;
    }

    /** Adds another template's text inside a JSON string. */
    public Builder inString(Template sentence) {
      for (Piece piece : sentence.pieces) {
        fixed.append(escaped(piece.fixed));
        if (piece.value != Piece.LAST) {
          value(piece.value, piece.wording);
        }
      }
      return this;
    }

    public Template build() {
      pieces.add(new Piece(fixed.toString(), Piece.LAST, Style.PLAIN));
      return new Template(pieces);
    }
  }
}
