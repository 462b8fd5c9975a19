package io.clientele.run;

import io.clientele.book.Book;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A run holds the book that it decides: a book that is deleted or made anew changes no run. */
final class BookCopy {

  private BookCopy() {}

  static void into(RunFolder folder, Book book) throws IOException {
    for (String name : List.of(Book.FACTS, Book.REPORT, Book.QUARANTINE)) {
      Path file = book.folder().resolve(name);
      if (Files.exists(file)) {
        link(file, folder.path().resolve(name));
      }
    }
  }

  /** The same bytes under a second name cost no room; where that can't be they are copied. */
  private static void link(Path file, Path to) throws IOException {
    try {
      Files.createLink(to, file);
    } catch (UnsupportedOperationException | FileSystemException otherDisk) {
      Files.copy(file, to);
    }
  }

  static String digest(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(stream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static InputStream stream(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Deletes a folder with all that is in it; nothing where there is none. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
