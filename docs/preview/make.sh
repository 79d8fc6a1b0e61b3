#!/usr/bin/env bash
# Draws observer-dashboard.png from the live data of the sample: ./make.sh [minutes of data]
set -euo pipefail
cd "$(dirname "$0")"

for program in dotnet node npm prometheus; do
  command -v "$program" >/dev/null || { echo "$program is missing." >&2; exit 1; }
done

npm ci --silent --ignore-scripts
dotnet build ../../samples/Observer --configuration Release --verbosity quiet
exec node shoot.mjs "${1:-12}"
