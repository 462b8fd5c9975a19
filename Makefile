# Two commands matter: `make run` serves, `make test` runs every test.
MVN  ?= mvn -B -ntp
JAVA ?= java
PORT ?= 8080
SOURCES := $(shell find src/main rules -type f 2>/dev/null) pom.xml

.PHONY: run test bench soak format clean tools

run: target/clientele.jar
	$(JAVA) -jar target/clientele.jar serve --port $(PORT)

target/clientele.jar: $(SOURCES)
	$(MVN) -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

test: tools
	$(MVN) verify

# Chromium and its driver, for the tests in a real browser.
tools:
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || { \
	  echo "installing chromium and chromium-driver"; \
	  $$(command -v sudo || true) apt-get update -q && \
	  $$(command -v sudo || true) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium chromium-driver; }

# The benchmarks, each with its comparison in the same run.
bench: target/clientele.jar
	$(MVN) -q -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath
	@command -v wrk >/dev/null || $$(command -v sudo || true) apt-get install -qy --no-install-recommends wrk
	$(JAVA) -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.openjdk.jmh.Main \
	  -f 1 -wi 3 -w 3 -i 5 -r 3 -prof gc io.clientele.bench $(BENCH_ARGS)
	bench/load.sh

# Loads, compiles and publishes over and over: what stays in memory must not climb, and nobody who
# decides meanwhile may lose an answer or get a mixed one.
soak: target/clientele.jar
	$(MVN) -q -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath
	$(JAVA) -Xmx512m -Dlogback.configurationFile=src/test/resources/logback-quiet.xml \
	  -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" \
	  io.clientele.bench.ReloadSoak $(or $(LOADS),10000) $(or $(COMPILATIONS),200)
	$(JAVA) -Xmx512m -Dlogback.configurationFile=src/test/resources/logback-quiet.xml \
	  -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" \
	  io.clientele.bench.PublishSoak $(or $(PUBLISHES),1000)
	$(JAVA) -Xmx512m -Dlogback.configurationFile=src/test/resources/logback-quiet.xml \
	  -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" \
	  io.clientele.bench.PublishUnderLoad $(or $(PUBLISHES_UNDER_LOAD),200) $(or $(DECIDERS),4)

format:
	$(MVN) -q spotless:apply

clean:
	$(MVN) -q clean
