#!/usr/bin/env bash
# Does every fault and fuzz test and writes what came out: docs/reliability.sh [--fuzz-seconds N] [--write]
# Prints a table; --write puts it into docs/reliability.md. Takes about half an hour and the time of fuzzing (a minute) on two quiet cores. Slurm and small disks need
# root; what cannot be done here is listed as skipped. Exit status 1 if anything fails.
set -uo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

seconds=60
write=
while [ $# -gt 0 ]; do
  case $1 in
    --fuzz-seconds) seconds=$2; shift 2 ;;
    --write) write=1; shift ;;
    *) echo "docs/reliability.sh: expected --fuzz-seconds N or --write, found $1" >&2; exit 2 ;;
  esac
done

. cli/src/main/sh/start.sh
find_jdk
export JAVA_HOME=$jdk

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ADDRA_RELIABILITY=$work/results.tsv
: > "$ADDRA_RELIABILITY"
status=0

step() {
  echo "== $1 ==" >&2
  shift
  "$@" >&2 || { status=1; echo "failed: $*" >&2; }
}

step 'faults' cli/src/test/sh/fault-test.py
step 'Slurm' cli/src/test/sh/slurm-test.sh
step 'fuzzing' cli/src/test/sh/fuzz.sh --seconds "$seconds" --jobs "$(getconf _NPROCESSORS_ONLN)"
step 'numbers' ./mvnw -B -q -Daddra.tests=long -Daddra.reliability.file="$ADDRA_RELIABILITY" -Djacoco.skip -Dlint=false -Dsurefire.failIfNoSpecifiedTests=false \
  -pl geometry,propagation,validation -am test -Dtest='*AtExtremes*,ExtremeMomenta*,HardRays*,ThresholdMasses*'
step 'builds' cli/src/test/sh/reproducible-test.sh

/usr/bin/env python3 docs/reliability_page.py "$ADDRA_RELIABILITY" "$(./addra --version | sed -n 2p)" "$seconds" ${write:+docs/reliability.md} || status=1
exit "$status"
