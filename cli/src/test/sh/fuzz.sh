#!/usr/bin/env bash
# Fuzzes the readers of all files that a user may give: fuzz.sh [--seconds N] [--seed S] [--target NAME] [--inputs N] [--work DIR]
# [--iteration N] [--input FILE]
# N seconds (60) are shared out among the targets. The inputs of a target are a function of the seed: a failure is made again with its
# --target, --seed and --iteration, or from the file that it was kept in with --target and --input. Prints a line a target; exit status 1
# after a failure. Where ADDRA_RELIABILITY names a file, the figures are appended to it, one line a target, separated by tabs.
set -euo pipefail
unset CDPATH

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
work=
options=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds | --seed | --target | --inputs | --iteration | --input | --work)
      [ $# -ge 2 ] || { echo "fuzz.sh: $1 needs a value" >&2; exit 2; }
      if [ "$1" = --work ]; then work=$2; else options+=("$1" "$2"); fi
      shift 2
      ;;
    *)
      echo "fuzz.sh: unknown option $1" >&2
      exit 2
      ;;
  esac
done
if [ -z "$work" ]; then
  work=$(mktemp -d)
  # inputs that failed are kept
  trap 'rm -rf "$work/targets"; rmdir "$work" 2> /dev/null || true' EXIT
fi
mkdir -p "$work"
rm -rf "$work/targets"

classpath=$repository/cli/target/fuzz.classpath
newer() { find "$repository"/pom.xml "$repository"/{materials,kernels,geometry,propagation,validation,cli}/src -newer "$classpath" -type f -print -quit; }
if [ ! -s "$classpath" ] || [ -n "$(newer)" ]; then
  (
    cd "$repository"
    ./mvnw -B -q -Dspotless.check.skip=true -Djacoco.skip -Dlint=false -pl cli -am test-compile \
      dependency:build-classpath -Dmdep.outputFile=target/fuzz.libraries -Dmdep.includeScope=test > "$work/build.log" 2>&1
  ) || { cat "$work/build.log" >&2; exit 1; }
  rm -f "$work/build.log"
  printf '%s:%s:%s' "$repository/cli/target/test-classes" "$repository/cli/target/classes" "$(cat "$repository/cli/target/fuzz.libraries")" > "$classpath"
fi

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# the heap is one of the bounds
"$java" -Xmx256m -XX:+UseSerialGC -XX:-OmitStackTraceInFastThrow -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
  -cp "$(cat "$classpath")" io.addra.cli.fuzz.FuzzMain "$repository" "$work" ${options[@]+"${options[@]}"}
