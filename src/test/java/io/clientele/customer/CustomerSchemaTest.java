package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerSchemaTest {

  @Test
  void the_schema_allows_every_customer_that_the_reader_accepts() throws IOException {
    Schema schema = schema();

    assertThat(Readings.sampleCustomers())
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'customerId': null}",
        "{'customerId': ''}",
        "{'customerId': 'C-1', 'extra': 1}",
        "{'customerId': 'C-1', 'profile': {'extra': 1}}",
        "{'customerId': 'C-1', 'profile': {'industry': 'c35'}}",
        "{'customerId': 'C-1', 'purchases': {'orders12m': -1}}",
        "{'customerId': 'C-1', 'purchases': {'orders12m': 1.5}}",
        "{'customerId': 'C-1', 'purchases': {'profitMargin': 11}}",
        "{'customerId': 'C-1', 'potential': {'newProductFit': 'high'}}",
        "{'customerId': 'C-1', 'signals': {'projectStalled': 1}}",
      })
  void the_schema_forbids_what_the_reader_refuses(String json) throws IOException {
    assertThat(Readings.read(json)).isInstanceOf(Reading.Refused.class);
    assertThat(schema().validate(json.replace('\'', '"'), InputFormat.JSON)).isNotEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new ObjectMapper().writeValueAsString(CustomerSchema.asMap()));
  }
}
