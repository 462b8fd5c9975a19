package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "clientele.localhost",
        "127.0.0.1",
        "127.255.0.9",
        "::1",
        "[::1]"
      })
  void a_name_of_this_machine(String name) {
    assertThat(Loopback.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "localhost.example.com",
        "notlocalhost",
        "127.0.0.1.example.com",
        "127.0.0.1.nip.io",
        "127.0.0.256",
        "127.1",
        "0.0.0.0",
        "10.0.0.1",
        "192.168.0.1",
        "[::]",
        "::ffff:127.0.0.1",
        "2130706433",
        "local host"
      })
  void a_name_that_may_be_elsewhere(String name) {
    assertThat(Loopback.isName(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
  void an_address_that_only_this_machine_reaches(String host) {
    assertThat(Loopback.isAddress(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.0.1", "10.1.2.3", "no-such-host.invalid"})
  void an_address_that_others_may_reach(String host) {
    assertThat(Loopback.isAddress(host)).isFalse();
  }
}
