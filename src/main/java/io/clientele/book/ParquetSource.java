package io.clientele.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a Parquet file, each value as a text. */
final class ParquetSource implements Source {

  private final Path file;
  private final Connection connection;
  private final PreparedStatement select;
  private final ResultSet rows;
  private final List<String> headings = new ArrayList<>();
  private long line = 1;

  private ParquetSource(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    select = connection.prepareStatement("SELECT COLUMNS(*)::VARCHAR FROM read_parquet(?)");
    select.setString(1, file.toString());
    rows = select.executeQuery();
    ResultSetMetaData columns = rows.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      headings.add(columns.getColumnName(i));
    }
  }

  static ParquetSource open(Path file) {
    try {
      Connection connection = Warehouse.inMemory();
      try {
        return new ParquetSource(file, connection);
      } catch (SQLException broken) {
        connection.close();
        throw broken;
      }
    } catch (SQLException broken) {
      throw unreadable(file, broken);
    }
  }

  private static UnreadableBook unreadable(Path file, SQLException broken) {
    String why = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    return new UnreadableBook("`%s`: it can't be read as Parquet (%s)".formatted(file, why));
  }

  @Override
  public List<String> headings() {
    return headings;
  }

  @Override
  public @Nullable Row next() {
    try {
      if (!rows.next()) {
        return null;
      }
      List<String> cells = new ArrayList<>(headings.size());
      for (int i = 1; i <= headings.size(); i++) {
        String value = rows.getString(i);
        cells.add(value == null ? "" : value);
      }
      return new Row(++line, cells);
    } catch (SQLException broken) {
      throw unreadable(file, broken);
    }
  }

  @Override
  public String encoding() {
    return "parquet";
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
      select.close();
      connection.close();
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }
}
