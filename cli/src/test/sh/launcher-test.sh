#!/usr/bin/env bash
# Tests of the launcher ./addra on a copy of the sources without .git. Needs a JDK 25 and, where Maven has not fetched
# the libraries yet, the network. Prints one line a case; exit status 1 if one fails.
set -uo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
failures=0

copy_sources() {
  mkdir -p "$1"
  tar -C "$repository" --exclude=.git --exclude=target --exclude=.addra-build --exclude=out -cf - . | tar -C "$1" -xf -
}

# case NAME EXPECTED-STATUS EXPECTED-TEXT-ON-STDERR COMMAND...: one line on standard error that holds the text.
one_line() {
  local name=$1 status=$2 text=$3 found
  shift 3
  "$@" > "$work/stdout" 2> "$work/stderr"
  found=$?
  if [ "$found" = "$status" ] && [ "$(grep -vc '^addra: building' "$work/stderr")" = 1 ] && grep -qF -- "$text" "$work/stderr"; then
    echo "ok    $name"
  else
    echo "FAIL  $name: status $found, expected $status; standard error:"
    sed 's/^/        /' "$work/stderr"
    failures=$((failures + 1))
  fi
}

check() {
  local name=$1
  shift
  if "$@"; then
    echo "ok    $name"
  else
    echo "FAIL  $name"
    failures=$((failures + 1))
  fi
}

builds() { grep -c '^addra: building' "$1"; }

unset ADDRA_JAVA_HOME ADDRA_JDK_FOLDERS ADDRA_NO_BUILD ADDRA_JAVA_OPTS TORNADOVM_HOME
checkout=$work/checkout
copy_sources "$checkout"
addra=$checkout/addra

mkdir -p "$work/jdks/old/bin" "$work/empty"
printf 'JAVA_VERSION="17.0.9"\n' > "$work/jdks/old/release"
printf '#!/bin/sh\n' > "$work/jdks/old/bin/javac"
chmod +x "$work/jdks/old/bin/javac"

one_line 'no JDK 25' 1 'no JDK 25 or newer found' env JAVA_HOME= ADDRA_JDK_FOLDERS="$work/empty:$work/jdks" "$addra" --version
one_line 'JAVA_HOME is a JDK 17' 1 'no JDK 25 or newer found' env JAVA_HOME="$work/jdks/old" ADDRA_JDK_FOLDERS="$work/empty" "$addra" --version
one_line 'ADDRA_JAVA_HOME is a JDK 17' 1 'is not a JDK 25' env ADDRA_JAVA_HOME="$work/jdks/old" "$addra" --version
one_line 'ADDRA_NO_BUILD before a build' 1 'nothing is built' env ADDRA_NO_BUILD=1 "$addra" --version
one_line 'TORNADOVM_HOME is wrong' 1 'has no tornado-argfile' env TORNADOVM_HOME="$work/empty" "$addra" --version

touch "$checkout/.addra-build"
one_line 'checkout cannot be written' 1 'needs a writable checkout' "$addra" --version
rm "$checkout/.addra-build"

one_line 'no network at the first build' 1 'there is no network' \
  env MAVEN_USER_HOME="$work/maven-home" MVNW_REPOURL=http://127.0.0.1:9 "$addra" --version
touch "$work/not-a-folder"
one_line 'home cannot be written' 1 'where Maven keeps libraries' \
  env HOME="$work/not-a-folder" MAVEN_USER_HOME="$work/not-a-folder/.m2" "$addra" --version

"$addra" --version > "$work/first.out" 2> "$work/first.err" &
first=$!
"$addra" --version > "$work/second.out" 2> "$work/second.err" &
second=$!
wait "$first"
first_status=$?
wait "$second"
check 'two first starts at once: both work' [ "$first_status$?" = 00 ]
cat "$work/first.err" "$work/second.err" > "$work/both.err"
check 'two first starts at once: one build' [ "$(builds "$work/both.err")" = 1 ]
check 'version is printed' grep -q '^addra [0-9]' "$work/first.out"
check 'without .git the commit is unknown' grep -q '^git commit unknown' "$work/first.out"

find "$checkout" -name '*.java' -exec touch {} +
"$addra" --version > /dev/null 2> "$work/stderr"
check 'touched sources: no build' [ "$(builds "$work/stderr")" = 0 ]

ln -s "$addra" "$work/link"
(cd "$work/empty" && ../link schema scan) > "$work/stdout" 2> "$work/stderr"
check 'through a link, from another folder' [ $? = 0 ]

printf '\n' >> "$checkout/cli/src/main/resources/logback.xml"
ADDRA_NO_BUILD=1 "$addra" --version > /dev/null 2> "$work/stderr"
check 'changed sources, ADDRA_NO_BUILD: runs what was built' [ "$?$(builds "$work/stderr")" = 00 ]

offline=()
if unshare -rn true 2> /dev/null; then offline=(unshare -rn); fi
"${offline[@]}" "$addra" --version > /dev/null 2> "$work/stderr"
check "changed sources: builds again ${offline[*]:+without network}" [ "$?$(builds "$work/stderr")" = 01 ]

chmod -R a-w "$checkout"
"$addra" --version > /dev/null 2> "$work/stderr"
check 'read-only checkout that is built: runs' [ $? = 0 ]
chmod -R u+w "$checkout"

[ "$failures" = 0 ]
