#!/usr/bin/env bash
# Measures the short form of the benchmarks and holds each figure against its bar, on a quiet machine: 0 all met, 1 one missed, 2 inconclusive.
# Words narrow it to the figures whose subject has them: check.sh histogram
set -uo pipefail
cd "$(dirname "$0")"

missed=0
inconclusive=0
check() {
  dotnet run -c Release --project "$@"
  case $? in
    0) ;;
    2) inconclusive=2 ;;
    *) missed=1 ;;
  esac
}

check ObserverMetrics.Runtime.Benchmarks -- check "$@"
# Each part of a build with the garbage collector that its host has.
DOTNET_gcServer=1 check ObserverMetrics.Benchmarks -- check compiler "$@"
DOTNET_gcServer=0 check ObserverMetrics.Benchmarks -- check msbuild "$@"

exit $((missed ? missed : inconclusive))
