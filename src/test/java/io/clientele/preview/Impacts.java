package io.clientele.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.CustomerFacts;
import io.clientele.RandomCustomers;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs comparisons over customers. */
final class Impacts {
  private Impacts() {}

  static List<Customer> customers(int number) {
    RandomCustomers random = new RandomCustomers(7, Shipped.tables());
    return Stream.generate(random::next).limit(number).toList();
  }

  static String lines(int number) {
    return customers(number).stream()
        .map(each -> CustomerFacts.json(each) + "\n")
        .collect(Collectors.joining());
  }

  static CustomerFile ndjson(List<Customer> customers) {
    return file(
        "customers.ndjson",
        customers.stream().map(CustomerFacts::json).collect(Collectors.joining("\n")));
  }

  static CustomerFile file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static CustomerFile file(String name, byte[] bytes) {
    try {
      Path path = Files.createTempFile("customers", ".part");
      path.toFile().deleteOnExit();
      Files.write(path, bytes);
      return new CustomerFile(path, name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static ImpactReport run(Comparison comparison, CustomerFile file) {
    return run(comparison, file, 2, OutputStream.nullOutputStream());
  }

  static ImpactReport run(
      Comparison comparison, CustomerFile file, int threads, OutputStream movers) {
    ExecutorService deciders = Executors.newFixedThreadPool(threads);
    try {
      return new ImpactRun(comparison, new CustomerReader(Clock.systemUTC()), deciders, threads)
          .run(file, new Progress(), movers);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      deciders.shutdown();
    }
  }

  static String json(ImpactReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      ReportJson.write(report, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
