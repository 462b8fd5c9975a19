package io.clientele.run;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of an answer; a column that isn't in it is a programming error. */
public final class Row {

  private final ResultSet row;

  Row(ResultSet row) {
    this.row = row;
  }

  private interface Get<T> {
    @Nullable T from(ResultSet row) throws SQLException;
  }

  private <T> @Nullable T get(Get<T> column) {
    try {
      return column.from(row);
    } catch (SQLException failure) {
      throw new IllegalStateException("an answer can't be read", failure);
    }
  }

  /** A text or a code; null where there is none. */
  public @Nullable String text(String column) {
    return get(r -> r.getString(column));
  }

  /** A text; empty where there is none. */
  public String textOr(String column, String otherwise) {
    String text = text(column);
    return text == null ? otherwise : text;
  }

  /** A number; null where there is none. */
  public @Nullable BigDecimal number(String column) {
    return get(r -> r.getBigDecimal(column));
  }

  /** A number; zero where there is none. */
  public BigDecimal numberOrZero(String column) {
    BigDecimal number = number(column);
    return number == null ? BigDecimal.ZERO : number;
  }

  /** A count; 0 where there is none. */
  public long count(String column) {
    Long count = get(r -> r.getLong(column));
    return count == null ? 0 : count;
  }

  /** A day; null where there is none. */
  public @Nullable LocalDate day(String column) {
    Date day = get(r -> r.getDate(column));
    return day == null ? null : day.toLocalDate();
  }

  /** True or false; null where neither is known. */
  public @Nullable Boolean flag(String column) {
    return get(
        r -> {
          boolean flag = r.getBoolean(column);
          return r.wasNull() ? null : flag;
        });
  }

  /** Every column by its name, in order; null where there is no value. */
  public Map<String, @Nullable Object> columns() {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    try {
      ResultSetMetaData names = row.getMetaData();
      for (int i = 1; i <= names.getColumnCount(); i++) {
        columns.put(names.getColumnLabel(i), row.getObject(i));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("an answer can't be read", failure);
    }
    return columns;
  }
}
