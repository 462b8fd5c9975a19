package io.clientele.book;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The raw files that a book is made from.
 *
 * @param customers null where whoever ordered is a customer
 * @param interactions null where there are none
 */
public record BookFiles(
    @Nullable Path customers, Path orders, @Nullable Path interactions, Path mapping) {}
