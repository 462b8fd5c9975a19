#!/usr/bin/env bash
# Load on loopback: the service beside a bare handler, with the decision log off and on, batch rates,
# and the time from start to ready. Bounded: every step ends by itself. Needs wrk and a built target/.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk"; exit 1; }
SECONDS_EACH=${SECONDS_EACH:-15}
ROUNDS=${ROUNDS:-2}
WARM_SECONDS=${WARM_SECONDS:-60}
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

body=$(tr -d '\n' <"$CUSTOMER")
script=$scratch/post.lua
printf 'wrk.method="POST"\nwrk.headers["Content-Type"]="application/json"\nwrk.body=[[%s]]\n' "$body" >"$script"
lines=$scratch/lines; for _ in $(seq "${COPIES:-1000}"); do cat examples/customers.ndjson; done >"$lines"
count=$(wc -l <"$lines")

# rate CONNECTIONS SECONDS: requests a second
rate() { wrk -t1 -c"$1" -d"${2}s" -s "$script" http://127.0.0.1:18080/v1/decide | awk '/Requests\/sec/ {print $2} /Non-2xx/ {print "errors:", $0}'; }
# batch EXPLAIN: customers a second
batch() {
  local begin; begin=$(millis)
  curl -sf -T "$lines" -X POST -H 'Content-Type: application/x-ndjson' \
    "http://127.0.0.1:18080/v1/decide/batch?explain=$1" | wc -l | grep -qx "$count" || { echo "lines are missing"; exit 1; }
  echo "$(( count * 1000 / ( $(millis) - begin ) ))"
}

# One at a time: what shares the cores with another service is slowed by what that one still compiles.
echo "== decide with full explanation, requests a second at 1, 16 and 64 connections; batches, customers a second"
for round in $(seq "$ROUNDS"); do
  for what in bare none sqlite postgresql; do
    case $what in
      bare) java -cp "$classpath" io.clientele.bench.BareServer 18080 "$CUSTOMER" >/dev/null 2>&1 & ;;
      none) serve 18080 "none$round" --log none ;;
      sqlite) serve 18080 "sqlite$round" ;;
      postgresql)
        coproc DATABASE { exec java -cp "$classpath" io.clientele.bench.Database; }
        database=$DATABASE_PID; pids+=("$database")
        read -r -t 120 postgres <&"${DATABASE[0]}"
        serve 18080 "postgresql$round" --log "$postgres" ;;
    esac
    pid=$!; pids+=("$pid")
    for _ in $(seq 600); do curl -s -o /dev/null http://127.0.0.1:18080/health/ready && break; sleep 0.1; done
    rate 16 "$WARM_SECONDS" >/dev/null
    line="$what:"; for connections in 1 16 64; do line="$line $(rate "$connections" "$SECONDS_EACH")"; done
    if [ $what != bare ]; then for explain in none rows full; do line="$line; $explain $(batch $explain) $(batch $explain)"; done; fi
    echo "$line"
    kill "$pid"; wait "$pid" 2>/dev/null || true
    if [ $what = postgresql ]; then kill "$database"; wait "$database" 2>/dev/null || true; fi
  done
done
