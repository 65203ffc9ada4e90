#!/usr/bin/env bash
# Tests of the launcher ./addra on a copy of the sources without .git. Needs a JDK 25 and, where Maven has not fetched
# the libraries yet, the network. Prints one line a case; exit status 1 if one fails.
set -uo pipefail
unset CDPATH

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

in_folder() { (cd "$1" && shift && "$@"); }

# Runs COMMAND with the checkout mounted, or marked, read-only; status 99 where that does not bind this user.
read_only() {
  if [ "$(id -u)" = 0 ]; then
    unshare -m true 2> /dev/null || return 99
    # shellcheck disable=SC2016 # expanded by the shell in the new mount namespace
    unshare -m bash -c 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && ! touch "$1/written" || exit 99; shift; "$@"' \
      bash "$checkout" "$@"
  else
    chmod -R a-w "$checkout"
    if touch "$checkout/written" 2> /dev/null; then (exit 99); else "$@"; fi
  fi
}

change_sources() { printf '\n' >> "$checkout/cli/src/main/resources/logback.xml"; }

unset ADDRA_JAVA_HOME ADDRA_JDK_FOLDERS ADDRA_NO_BUILD ADDRA_JAVA_OPTS TORNADOVM_HOME
checkout="$work/my é checkout"
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
(cd "$work/empty" && CDPATH=/ ../link schema scan) > "$work/stdout" 2> "$work/stderr"
check 'through a link, from another folder: no build' [ "$?$(builds "$work/stderr")" = 00 ]

mkdir "$work/donnée"
cp "$repository/examples/b-to-k-scalar.yaml" "$work/donnée/mémoire.yaml"
for locale in C.UTF-8 C '' xx_XX.UTF-8; do
  in_folder "$work/donnée" env -u LC_ALL -u LC_CTYPE LANG="$locale" \
    "$addra" scan mémoire.yaml --events 1000 --out "mesures é $locale/run" > /dev/null 2> "$work/stderr"
  check "names with é, LANG=$locale" [ "$?$(builds "$work/stderr")$(find "$work/donnée/mesures é $locale/run" -name map.csv -size +0 | wc -l)" = 001 ]
done

mkdir "$work/gone"
(cd "$work/gone" && rmdir "$work/gone" && "$addra" --version) > /dev/null 2> "$work/stderr.all"
gone=$?
grep -v '^shell-init:' "$work/stderr.all" > "$work/stderr"
check 'deleted working directory: one line' [ "$gone$(grep -c 'no longer exists' "$work/stderr")$(wc -l < "$work/stderr" | tr -d ' ')" = 111 ]

# The commands of the path without flock and sha256sum, and without shasum too.
for folder in lacking nothing; do
  mkdir "$work/$folder"
  (IFS=: && for place in $PATH; do ln -s "$place"/* "$work/$folder/" 2> /dev/null; done)
  rm -f "$work/$folder/flock" "$work/$folder/sha256sum"
done
rm -f "$work/nothing/shasum"
# What has not changed since the last look is not hashed again, so that no program is needed.
env PATH="$work/nothing" "$addra" --version > /dev/null 2> "$work/stderr"
check 'unchanged sources: no hash, no build' [ "$?$(builds "$work/stderr")" = 00 ]
find "$checkout" -name logback.xml -exec touch {} +
one_line 'no program for hashes' 1 'neither sha256sum nor shasum' env PATH="$work/nothing" "$addra" --version
if [ ! -e "$work/lacking/shasum" ]; then
  echo 'skip  shasum is not installed: sha256sum is used in what follows'
  ln -s "$(command -v sha256sum)" "$work/lacking/sha256sum"
fi
PATH=$work/lacking "$addra" --version > /dev/null 2> "$work/stderr"
check 'shasum for sha256sum: the same hash, no build' [ "$?$(builds "$work/stderr")" = 00 ]

rm "$checkout/cli/src/main/resources/logback.xml"
check 'a source was removed: seen' env PATH="$work/nothing" bash -c '! "$1" --version 2> /dev/null' bash "$addra"
cp "$repository/cli/src/main/resources/logback.xml" "$checkout/cli/src/main/resources/"

change_sources
ADDRA_NO_BUILD=1 "$addra" --version > /dev/null 2> "$work/stderr"
check 'changed sources, ADDRA_NO_BUILD: runs what was built' [ "$?$(builds "$work/stderr")" = 00 ]

true &
wait $!
mkdir "$checkout/.addra-build/lock.folder"
echo "${HOSTNAME:-unknown} $!" > "$checkout/.addra-build/lock.folder/owner"
PATH=$work/lacking "$addra" --version > /dev/null 2> "$work/stderr"
check 'without flock, a lock left behind: one line' [ "$?$(builds "$work/stderr")$(grep -c 'an interrupted build left' "$work/stderr")" = 101 ]
rm -r "$checkout/.addra-build/lock.folder"

offline=()
if unshare -rn true 2> /dev/null; then offline=(unshare -rn); fi
in_folder "$work/empty" "${offline[@]}" "$addra" --version > /dev/null 2> "$work/stderr"
check "changed sources, from another folder: builds again ${offline[*]:+without network}" [ "$?$(builds "$work/stderr")" = 01 ]

change_sources
PATH=$work/lacking "$addra" --version > "$work/first.out" 2> "$work/first.err" &
first=$!
PATH=$work/lacking "$addra" --version > "$work/second.out" 2> "$work/second.err" &
second=$!
wait "$first"
first_status=$?
wait "$second"
check 'without flock, two starts at once: both work' [ "$first_status$?" = 00 ]
cat "$work/first.err" "$work/second.err" > "$work/both.err"
check 'without flock, two starts at once: one build' [ "$(builds "$work/both.err")" = 1 ]
check 'without flock: the lock is gone' [ ! -e "$checkout/.addra-build/lock.folder" ]

check 'builds leave the target folders of ./mvnw alone' \
  [ -z "$(find "$checkout" -name .addra-build -prune -o -name target -print)" ]

read_only "$addra" --version > /dev/null 2> "$work/stderr"
status=$?
chmod -R u+w "$checkout"
if [ "$status" = 99 ]; then
  echo 'skip  read-only checkout: this user can write it however it is marked, and no read-only mount can be made'
else
  check 'read-only checkout that is built: runs' [ "$status$(builds "$work/stderr")" = 00 ]
  change_sources
  read_only "$addra" --version > /dev/null 2> "$work/stderr"
  status=$?
  chmod -R u+w "$checkout"
  check 'read-only checkout with changed sources: says so' \
    [ "$status$(grep -c 'needs a writable checkout' "$work/stderr")" = 11 ]
fi

[ "$failures" = 0 ]
