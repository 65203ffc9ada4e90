#!/usr/bin/env bash
# The same rays through the 8736 crystals by Intel's Embree 3 and by Addra, in turns, one core each, medians of seven.
# Needs g++ and Embree 3: apt-get install g++ libembree-dev (Debian 12).
set -euo pipefail
unset CDPATH
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
"$root/addra" --version
app=$(readlink -f "$root/.addra-build/current")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
g++ -O3 -march=native "$root/validation/bench/embree_ecl.cpp" -o "$folder/embree_ecl" -lembree3
"${ADDRA_JAVA_HOME:-${JAVA_HOME:?set JAVA_HOME to a JDK 25}}/bin/java" -XX:+UseParallelGC -cp "$app/*" \
  io.addra.cli.EmbreeMain "$folder/embree_ecl" "$folder/crystals.txt"
