#!/usr/bin/env bash
# Runs all tests. Installs Prometheus, Alertmanager, docker-compose and node from the system's package manager where they are
# missing and it can, and packages for node from npm; tests that need a missing one are skipped with the reason (and fail where CI=true).
set -euo pipefail
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

missing=()
for program in prometheus promtool amtool docker-compose node npm; do
  command -v "$program" >/dev/null || missing+=("$program")
done

if [ ${#missing[@]} -gt 0 ]; then
  echo "Not installed: ${missing[*]}"
  if command -v apt-get >/dev/null; then
    as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends prometheus prometheus-alertmanager docker-compose nodejs npm || echo "Could not install them; going on without."
  elif command -v brew >/dev/null; then
    brew install prometheus alertmanager docker-compose node || echo "Could not install them; going on without."
  else
    echo "No package manager that this script knows; going on without."
  fi
fi

# The types and ids that Grafana publishes, for the tests of dashboards; a validator and YAML's language server, for the editors' schema.
if command -v npm >/dev/null; then
  for folder in tests/ObserverMetrics.Dashboards.Tests/TypeCheck/Grafana tests/ObserverMetrics.Gen.Schema.Tests/node; do
    npm ci --silent --prefix "$folder" || echo "Could not install the packages of $folder; going on without."
  done
fi

dotnet test ObserverMetrics.Gen.sln "$@"
