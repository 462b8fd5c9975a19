package io.clientele.table;

/** A file by its name, without a folder, and its content. */
@SuppressWarnings("ArrayRecordComponent") // carried from a disk or an upload to the reader
public record NamedBytes(String name, byte[] bytes) {}
