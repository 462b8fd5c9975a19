#!/usr/bin/env bash
# Load on loopback: the service beside a bare handler, batch rates, and the time from start to ready.
# Bounded: every step ends by itself. Needs wrk and a built target/.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk"; exit 1; }
SECONDS_EACH=${SECONDS_EACH:-15}
CUSTOMER=examples/method-a.json
classpath=target/test-classes:target/classes:$(cat target/test-classpath)
pids=()
trap 'for pid in "${pids[@]:-}"; do kill "$pid" 2>/dev/null || true; done' EXIT

ready() { for _ in $(seq 300); do curl -sf "$1" >/dev/null && return 0; sleep 0.02; done; echo "$1 never answered"; exit 1; }
millis() { date +%s%3N; }

echo "== start to ready, ms"
for _ in 1 2 3 4 5; do
  begin=$(millis)
  java -jar target/clientele.jar serve --port 18080 >/dev/null 2>&1 & pid=$!
  ready http://127.0.0.1:18080/health/ready
  echo $(( $(millis) - begin ))
  kill "$pid"; wait "$pid" 2>/dev/null || true
done

java -jar target/clientele.jar serve --port 18080 >/dev/null 2>&1 & pids+=($!)
java -cp "$classpath" io.clientele.bench.BareServer 18081 "$CUSTOMER" >/dev/null 2>&1 & pids+=($!)
ready http://127.0.0.1:18080/health/ready
for _ in $(seq 300); do curl -s -o /dev/null http://127.0.0.1:18081/ && break; sleep 0.1; done

body=$(tr -d '\n' <"$CUSTOMER")
script=$(mktemp --suffix=.lua)
printf 'wrk.method="POST"\nwrk.headers["Content-Type"]="application/json"\nwrk.body=[[%s]]\n' "$body" >"$script"
rate() { wrk -t1 -c"$2" -d"${3}s" -s "$script" "http://127.0.0.1:$1/v1/decide" | awk '/Requests\/sec/ {print $2} /Non-2xx/ {print "errors:", $0}'; }
echo "== decide with full explanation, requests a second: service, bare handler"
rate 18080 16 "$SECONDS_EACH" >/dev/null; rate 18081 16 "$SECONDS_EACH" >/dev/null
for connections in 16 64; do
  for round in 1 2 3; do
    echo "$connections connections: $(rate 18080 "$connections" "$SECONDS_EACH") $(rate 18081 "$connections" "$SECONDS_EACH")"
  done
done

echo "== batch, customers a second"
lines=$(mktemp); for _ in $(seq 5000); do cat examples/customers.ndjson; done >"$lines"
count=$(wc -l <"$lines")
for explain in none none rows rows full; do
  begin=$(millis)
  curl -sf -T "$lines" -X POST -H 'Content-Type: application/x-ndjson' \
    "http://127.0.0.1:18080/v1/decide/batch?explain=$explain" | wc -l | grep -qx "$count" || { echo "lines are missing"; exit 1; }
  echo "$explain: $(( count * 1000 / ( $(millis) - begin ) ))"
done
rm -f "$lines" "$script"
