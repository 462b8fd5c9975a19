package io.clientele.cli;

/** How a command prints. */
enum Format {
  /** For a program. */
  JSON,
  /** For a person. */
  TEXT
}
