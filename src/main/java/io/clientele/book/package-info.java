/** From raw files of a CRM to the facts of every customer, with an account of every line. */
@NullMarked
package io.clientele.book;

import org.jspecify.annotations.NullMarked;
