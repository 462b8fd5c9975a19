# Two commands matter: `make run` serves, `make test` runs every test.
MVN  ?= mvn -B -ntp
JAVA ?= java
PORT ?= 8080
SOURCES := $(shell find src/main rules -type f 2>/dev/null) pom.xml

.PHONY: run test bench format clean tools

run: target/clientele.jar
	$(JAVA) -jar target/clientele.jar serve --port $(PORT)

target/clientele.jar: $(SOURCES)
	$(MVN) -q -DskipTests -Dspotless.check.skip=true package

test: tools
	$(MVN) verify

# Chromium and its driver, for the tests in a real browser.
tools:
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || { \
	  echo "installing chromium and chromium-driver"; \
	  $$(command -v sudo || true) apt-get update -q && \
	  $$(command -v sudo || true) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium chromium-driver; }

format:
	$(MVN) -q spotless:apply

clean:
	$(MVN) -q clean
