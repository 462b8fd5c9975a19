package io.clientele.book;

/** Is told how far the making of a book is. */
public interface Progress {

  /** Nobody looks. */
  Progress NONE = (role, rows) -> {};

  /** So many rows of a file have been read. */
  void row(String role, long rows);
}
