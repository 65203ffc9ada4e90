#!/usr/bin/env bash
# Loads Belle II and makes its scene in five fresh JVMs, as a start of ./addra does, and prints the seconds of each and the median.
set -euo pipefail
unset CDPATH
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
"$root/addra" --version
app=$(readlink -f "$root/.addra-build/current")
java=${ADDRA_JAVA_HOME:-${JAVA_HOME:?set JAVA_HOME to a JDK 25}}/bin/java
for _ in 1 2 3 4 5; do
  "$java" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC -XX:MaxRAMPercentage=70 -XX:AOTCache="$app/addra.aot" -Xlog:aot=off -Xlog:cds=off \
    -cp "$app/*" io.addra.cli.StartTraining
done | grep '^load' | sort -t ' ' -k 9 -n | awk '{ print; all[NR] = $9 } END { print "median " all[3] " s" }'
