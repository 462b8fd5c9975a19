package io.clientele.table.xlsx;

/** A file that isn't read at all: what speaks against it, and where that stands. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why a file is refused. */
  public enum Reason {
    /** No zip archive, or one without a workbook. */
    NOT_A_WORKBOOK,
    /** The binary format of before 2007. */
    OLD_FORMAT,
    /** Encrypted with a password. */
    PASSWORD,
    /** Too many bytes, packed or unpacked, or too many parts. */
    TOO_LARGE,
    /** Cells below the last row that a sheet may use. */
    TOO_MANY_ROWS,
    /** Visual Basic or macro sheets. */
    MACROS,
    /** Links to other files, connections and queries. */
    EXTERNAL_LINK,
    /** Objects of other programs and controls. */
    EMBEDDED_OBJECT,
    /** A document type declaration or an entity in one of the parts. */
    DOCUMENT_TYPE,
    /** Damaged, or put together by hand. */
    CORRUPT
  }

  private final Reason reason;

  /**
   * @param detail the part, limit or sheet concerned
   */
  Refused(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Refused(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  static Refused corrupt(String detail) {
    return new Refused(Reason.CORRUPT, detail);
  }

  /** Why the file is refused. */
  public Reason reason() {
    return reason;
  }

  /** The part, limit or sheet concerned. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
