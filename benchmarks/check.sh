#!/usr/bin/env bash
# Measures the short form of the benchmarks and holds each figure against its bar, on a quiet machine: 0 all met, 1 one missed, 2 inconclusive.
# Words narrow it to the figures whose subject has them: check.sh histogram
set -uo pipefail
cd "$(dirname "$0")"

missed=0
inconclusive=0
for project in ObserverMetrics.Runtime.Benchmarks ObserverMetrics.Benchmarks; do
  dotnet run -c Release --project "$project" -- check "$@"
  case $? in
    0) ;;
    2) inconclusive=2 ;;
    *) missed=1 ;;
  esac
done

exit $((missed ? missed : inconclusive))
