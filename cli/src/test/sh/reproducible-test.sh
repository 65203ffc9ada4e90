#!/usr/bin/env bash
# Builds the archive twice, in two folders that differ in path, order of files, umask, time zone and locale, and compares the bytes of all
# Addra jars, of the list of libraries (sbom.json) and of both archives. Prints one line a case; exit status 1 if one fails. With
# ADDRA_RELIABILITY=FILE each case is also a line of FILE: build, case, result, separated by tabs.
set -uo pipefail
unset CDPATH

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
. "$repository/cli/src/main/sh/start.sh"
find_jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

report() {
  printf '%-5s %s\n' "$1" "$2"
  [ "$1" = ok ] || failures=$((failures + 1))
  [ -z "${ADDRA_RELIABILITY:-}" ] || printf 'build\t%s\t%s\n' "$2" "$1" >> "$ADDRA_RELIABILITY"
}

# copy FOLDER [SORT-OPTION]: the files of the checkout as they are now, without a repository, made in the order of their names or the reverse.
copy() {
  mkdir -p "$1"
  (cd "$repository" && git ls-files -co --exclude-standard -z | sort -z ${2:+"$2"} |
    while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    tar --null --no-recursion -T - -cf -) | tar -C "$1" --no-same-permissions -xf -
}

# build FOLDER OPTIONS-OF-MAVEN NAME=VALUE...
build() {
  local folder=$1 options=$2
  shift 2
  (cd "$folder" && env -u TORNADOVM_HOME JAVA_HOME="$jdk" MAVEN_OPTS="$options" "$@" \
    ./mvnw -B -q -Pdist package -DskipTests -Dlint=false -Djacoco.skip) > "$work/log" 2>&1 || {
    report FAIL "build in $folder"
    tail -20 "$work/log"
    exit 1
  }
}

# hashes FOLDER: what was built, by its path in the folder.
hashes() {
  (cd "$1" && find . \( -path '*/target/addra-*.jar' -o -path './dist/target/lib/*.jar' -o -name sbom.json -o -path './dist/target/addra-*.tar.gz' \
    -o -path './dist/target/addra-*.zip' \) -type f | LC_ALL=C sort | while IFS= read -r file; do sha256sum "$file"; done)
}

other="$work/a longer, other folder"
(umask 022 && copy "$work/one") && (umask 077 && copy "$other" -r) || exit 1
(umask 022 && build "$work/one" '-Duser.language=en -Duser.country=US -Duser.timezone=UTC' TZ=UTC LC_ALL=C.UTF-8) || exit 1
(umask 077 && build "$other" '-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Chatham' TZ=Pacific/Chatham LC_ALL=C) || exit 1

hashes "$work/one" > "$work/one.sha256"
hashes "$other" > "$work/other.sha256"
jars=$(grep -c '/target/addra-[^/]*\.jar$' "$work/one.sha256")
modules=$(grep -c '<module>[a-z]*</module>' "$repository/pom.xml")
# The archive has a module and no jar of its own.
[ "$jars" = "$((modules - 1))" ] && found=ok || found=FAIL
report "$found" "one jar a module is compared: $jars"
for kind in 'target/addra-.*\.jar' 'sbom\.json' '\.tar\.gz' '\.zip'; do
  a=$(grep "$kind\$" "$work/one.sha256")
  b=$(grep "$kind\$" "$work/other.sha256")
  if [ -n "$a" ] && [ "$a" = "$b" ]; then
    report ok "the same bytes from two folders: $(echo "$a" | wc -l) x $(echo "$kind" | tr -d '\\')"
  else
    report FAIL "the same bytes from two folders: $(echo "$kind" | tr -d '\\')"
    diff <(echo "$a") <(echo "$b")
  fi
done
[ "$failures" = 0 ]
