#!/usr/bin/env bash
# Fuzzes the readers of all files that a user may give: fuzz.sh [--seconds N] [--jobs N] [--seed S] [--target NAME] [--inputs N] [--work DIR]
# [--iteration N] [--input FILE]
# N seconds (60) are shared out among the targets, and these among so many processes (1) at a time. The inputs of a target are a function of the seed: a failure is made again with its
# --target, --seed and --iteration, or from the file that it was kept in with --target and --input. Prints a line a target; exit status 1
# after a failure. Where ADDRA_RELIABILITY names a file, the figures are appended to it, one line a target, separated by tabs.
set -euo pipefail
unset CDPATH

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
work=
jobs=1
options=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds | --seed | --target | --inputs | --iteration | --input | --work | --jobs)
      [ $# -ge 2 ] || { echo "fuzz.sh: $1 needs a value" >&2; exit 2; }
      case $1 in
        --work) work=$2 ;;
        --jobs) jobs=$2 ;;
        *) options+=("$1" "$2") ;;
      esac
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
  trap 'rm -rf "$work"/job-*/targets; rmdir "$work"/job-* "$work" 2> /dev/null || true' EXIT
fi
mkdir -p "$work"
rm -rf "$work"/job-*/targets

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
job() {
  exec "$java" -Xmx256m -XX:+UseSerialGC -XX:-OmitStackTraceInFastThrow -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    -cp "$(cat "$classpath")" io.addra.cli.fuzz.FuzzMain "$repository" "$work/job-$1" --share "$1/$jobs" ${options[@]+"${options[@]}"}
}
running=()
trap 'kill "${running[@]}" 2> /dev/null; exit 130' INT TERM
for ((k = 1; k <= jobs; k++)); do
  mkdir -p "$work/job-$k"
  job "$k" & # in the background they take no Ctrl-C: the trap ends them
  running+=("$!")
done
status=0
for pid in "${running[@]}"; do wait "$pid" || status=1; done
exit "$status"
