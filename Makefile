# Two commands matter: `make run` serves, `make test` runs every test.
MVN  ?= mvn -B -ntp
JAVA ?= java
PORT ?= 8080
SOURCES := $(shell find src/main rules docs/findings examples/method-a.json examples/customers.ndjson -type f 2>/dev/null) pom.xml

.PHONY: run test coverage bench bench-book soak format clean tools

run: target/clientele.jsa
	$(JAVA) $(ARCHIVE) -jar target/clientele.jar serve --port $(PORT)

# The loaded classes of one start, kept for the next: it then takes a third less time.
ARCHIVE := -XX:SharedArchiveFile=target/clientele.jsa -Xshare:auto -Xlog:disable -Xlog:all=error:stderr

target/clientele.jsa: target/clientele.jar
	@$(JAVA) -XX:ArchiveClassesAtExit=$@ -Xlog:disable -jar target/clientele.jar serve --port 0 --data target/archive >target/archive.log & \
	pid=$$!; for _ in $$(seq 300); do \
	  grep -qs http: target/archive.log && break; kill -0 $$pid 2>/dev/null || break; sleep 0.1; \
	done; kill $$pid 2>/dev/null; wait $$pid; rm -rf target/archive
	@touch $@

target/clientele.jar: $(SOURCES)
	$(MVN) -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

test: tools
	$(MVN) verify

# The same with what the tests reach, in target/site/jacoco.
coverage: tools
	$(MVN) -Pcoverage verify

# Chromium and its driver, for the tests in a real browser.
tools:
	@command -v chromium-headless-shell >/dev/null && command -v chromedriver >/dev/null || { \
	  echo "installing chromium-headless-shell and chromium-driver"; \
	  $$(command -v sudo || true) apt-get update -q && \
	  $$(command -v sudo || true) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium-headless-shell chromium-driver; }

# The benchmarks, each with its comparison in the same run.
bench: target/clientele.jar
	$(MVN) -q -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath
	@command -v wrk >/dev/null || $$(command -v sudo || true) apt-get install -qy --no-install-recommends wrk
	$(JAVA) -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.openjdk.jmh.Main \
	  -f 1 -wi 3 -w 3 -i 5 -r 3 -prof gc io.clientele.bench $(BENCH_ARGS)
	$(JAVA) -Xmx1g -Dlogback.configurationFile=src/test/resources/logback-quiet.xml \
	  -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" \
	  io.clientele.bench.FindBenchmark 50000 $(or $(ENTRIES),10000000) target
	bench/load.sh

SOAK = $(JAVA) -Xmx512m -Dlogback.configurationFile=src/test/resources/logback-quiet.xml \
	  -cp "target/test-classes:target/classes:$$(cat target/test-classpath)"

# Makes a book of CUSTOMERS, decides them all, and tells time and peak memory.
bench-book: target/clientele.jar
	$(MVN) -q -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath
	$(SOAK) io.clientele.bench.BookBenchmark $(or $(CUSTOMERS),10000)

# Loads, compiles and publishes over and over: what stays in memory must not climb, and nobody who
# decides meanwhile may lose an answer or get a mixed one.
soak: target/clientele.jar
	$(MVN) -q -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath
	$(SOAK) io.clientele.bench.ReloadSoak $(or $(LOADS),10000) $(or $(COMPILATIONS),200)
	$(SOAK) io.clientele.bench.PublishSoak $(or $(PUBLISHES),1000)
	$(SOAK) io.clientele.bench.PublishUnderLoad $(or $(PUBLISHES_UNDER_LOAD),200) $(or $(DECIDERS),4)
	$(SOAK) io.clientele.KilledUnderLoad $(or $(KILLS),100)
	$(SOAK) io.clientele.http.ManyThreadsTest $(or $(REQUESTS),1000)

format:
	$(MVN) -q spotless:apply

clean:
	$(MVN) -q clean
