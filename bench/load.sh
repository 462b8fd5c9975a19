#!/usr/bin/env bash
# Load on loopback: the service beside a bare handler, with the decision log off and on, batch rates,
# and the time from start to ready. Bounded: every step ends by itself. Needs wrk and a built target/.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk"; exit 1; }
SECONDS_EACH=${SECONDS_EACH:-15}
ROUNDS=${ROUNDS:-3}
CUSTOMER=examples/method-a.json
classpath=target/test-classes:target/classes:$(cat target/test-classpath)
archive=(); [ -f target/clientele.jsa ] && archive=(-XX:SharedArchiveFile=target/clientele.jsa -Xshare:auto -Xlog:disable)
scratch=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]:-}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null; rm -rf "$scratch"' EXIT

ready() { for _ in $(seq 1500); do curl -sf "$1" >/dev/null && return 0; sleep 0.02; done; echo "$1 never answered"; exit 1; }
millis() { date +%s%3N; }
# serve PORT DATA [OPTION...]
serve() { java "${archive[@]}" -jar target/clientele.jar serve --port "$1" --data "$scratch/$2" "${@:3}" >"$scratch/$2.out" 2>&1 & }

echo "== start to ready, ms: first start of a data folder, then later ones; without a log, then with it"
for log in none sqlite; do
  option=(); [ $log = none ] && option=(--log none)
  for _ in 1 2 3 4; do
    begin=$(millis)
    serve 18080 "start-$log" "${option[@]}"; pid=$!
    ready http://127.0.0.1:18080/health/ready
    echo "$log: $(( $(millis) - begin ))"
    kill "$pid"; wait "$pid" 2>/dev/null || true
  done
done

coproc DATABASE { exec java -cp "$classpath" io.clientele.bench.Database; }
pids+=("$DATABASE_PID")
read -r -t 120 postgres <&"${DATABASE[0]}"
serve 18080 none --log none; pids+=($!)
serve 18082 sqlite; pids+=($!)
serve 18083 postgresql --log "$postgres"; pids+=($!)
java -cp "$classpath" io.clientele.bench.BareServer 18081 "$CUSTOMER" >/dev/null 2>&1 & pids+=($!)
for port in 18080 18082 18083; do ready "http://127.0.0.1:$port/health/ready"; done
for _ in $(seq 300); do curl -s -o /dev/null http://127.0.0.1:18081/ && break; sleep 0.1; done

body=$(tr -d '\n' <"$CUSTOMER")
script=$scratch/post.lua
printf 'wrk.method="POST"\nwrk.headers["Content-Type"]="application/json"\nwrk.body=[[%s]]\n' "$body" >"$script"
rate() { wrk -t1 -c"$2" -d"${3}s" -s "$script" "http://127.0.0.1:$1/v1/decide" | awk '/Requests\/sec/ {print $2} /Non-2xx/ {print "errors:", $0}'; }
for port in 18080 18081 18082 18083; do rate "$port" 16 "$SECONDS_EACH" >/dev/null; done
echo "== decide with full explanation, requests a second: bare handler, no log, SQLite, PostgreSQL"
for connections in 1 16 64; do
  for _ in $(seq "$ROUNDS"); do
    line="$connections connections:"
    for port in 18081 18080 18082 18083; do line="$line $(rate "$port" "$connections" "$SECONDS_EACH")"; done
    echo "$line"
  done
done

echo "== batch, customers a second"
lines=$scratch/lines; for _ in $(seq "${COPIES:-5000}"); do cat examples/customers.ndjson; done >"$lines"
count=$(wc -l <"$lines")
for port in 18080 18082 18083; do
  case $port in 18080) log=none;; 18082) log=sqlite;; 18083) log=postgresql;; esac
  for explain in none none rows rows full; do
    begin=$(millis)
    curl -sf -T "$lines" -X POST -H 'Content-Type: application/x-ndjson' \
      "http://127.0.0.1:$port/v1/decide/batch?explain=$explain" | wc -l | grep -qx "$count" || { echo "lines are missing"; exit 1; }
    echo "log $log, $explain: $(( count * 1000 / ( $(millis) - begin ) ))"
  done
done
