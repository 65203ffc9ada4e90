#!/usr/bin/env bash
# Tests of the distribution: dist-test.sh [--rebuild] [ARCHIVE.tar.gz]
# The archive is that of ./mvnw -Pdist package -DskipTests; --rebuild makes it again and compares the bytes. It runs unpacked in a folder
# with spaces that is read-only, without a home, with nothing on the path but a JDK, bash and coreutils, and without network where the
# machine lets it. Prints one line a case; exit status 1 if one fails.
set -uo pipefail
unset CDPATH

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
rebuild=
if [ "${1:-}" = --rebuild ]; then
  rebuild=1
  shift
fi
archive=${1:-$(ls "$repository"/dist/target/addra-*.tar.gz 2> /dev/null | head -1)}
[ -r "$archive" ] || { echo "no archive; make it: ./mvnw -B -q -Pdist package -DskipTests" >&2; exit 2; }

work=$(mktemp -d)
mounted=
finish() {
  [ -z "$mounted" ] || umount "$mounted" 2> /dev/null
  chmod -R u+w "$work"
  rm -rf "$work"
}
trap finish EXIT
failures=0

check() {
  local name=$1
  shift
  if "$@"; then
    echo "ok    $name"
  else
    echo "FAIL  $name"
    failures=$((failures + 1))
    sed 's/^/        /' "$work/stderr" 2> /dev/null | head -5
  fi
}

same() { [ "$1" = "$2" ] || { echo "        found '$1', expected '$2'" >&2; false; }; }

listing() { (cd "$1" && find . -type f -exec cksum {} + | sort -k3); }

unpacked="$work/my é folder"
mkdir "$unpacked"
tar -C "$unpacked" -xzf "$archive"
home=$(echo "$unpacked"/addra-*)
check 'one folder in the archive' [ -x "$home/bin/addra" ]
check 'nothing in it can be written by others' [ -z "$(find "$home" -perm /022)" ]

for file in LICENSE NOTICE README.md CHANGELOG.md CITATION.cff docs/install.md examples/b-to-k-scalar.yaml share/completion/addra.bash share/sbom.json lib/build; do
  check "it has $file" [ -s "$home/$file" ]
done
check 'the jars are those that were hashed' bash -c 'cd "$1/lib" && sha256sum --quiet -c jars.sha256 && [ "$(find . -name "*.jar" | wc -l)" = "$(wc -l < jars.sha256)" ]' bash "$home"
check 'every library has its line in NOTICE, and every line a library' same \
  "$(cd "$home/lib" && for jar in *.jar; do case $jar in addra-*) ;; *) echo "$jar" | sed -E 's/-[0-9].*//' ;; esac; done | sort -u)" \
  "$(sed -n 's/^\([a-z0-9-]*\) | .*/\1/p' "$home/NOTICE" | sort -u)"
# The libraries of the list, as group/name@version.
libraries() { sed -n 's|^ *"purl" : "pkg:maven/\([^?"]*\).*|\1|p' "$home/share/sbom.json" | grep -v '/addra-dist@' | sort -u; }
check 'share/sbom.json lists every jar of lib/ and nothing else' same \
  "$(libraries | sed -E 's|.*/(.*)@(.*)|\1-\2.jar|' | sort)" "$(cd "$home/lib" && find . -name '*.jar' | sed 's|.*/||' | sort)"
check 'with the hash of each' bash -c 'cut -d" " -f1 "$1/lib/jars.sha256" | while read -r hash; do grep -q "\"content\" : \"$hash\"" "$1/share/sbom.json" || exit 1; done' bash "$home"
check 'without a time of its build or a number of its own' bash -c '! grep -qE "\"(serialNumber|timestamp)\"" "$1/share/sbom.json"' bash "$home"
if command -v unzip > /dev/null; then
  unzip -q "${archive%.tar.gz}.zip" -d "$work/zip"
  check 'the zip has the same files' diff -r "$home" "$work/zip/$(basename "$home")"
fi

# A JDK, bash and coreutils alone.
. "$repository/cli/src/main/sh/start.sh"
find_jdk
mkdir "$work/bin" "$work/no-home" "$work/cache"
ln -s "$jdk/bin/java" "$work/bin/java"
for tool in bash env $(dpkg -L coreutils 2> /dev/null | grep -E '/bin/[^/]+$' | sed 's|.*/||' || echo 'cat readlink mkdir rmdir mv rm'); do
  place=$(command -v "$tool") && ln -sf "$place" "$work/bin/$tool"
done

before=$(listing "$home")
if [ "$(id -u)" = 0 ] && mount --bind "$home" "$home" 2> /dev/null; then
  mounted=$home
  mount -o remount,bind,ro "$home"
else
  chmod -R a-w "$home"
fi
check 'the installation is read-only' bash -c '! touch "$1/written" 2> /dev/null' bash "$home"
offline=()
if unshare -rn true 2> /dev/null; then offline=(unshare -rn); else echo 'skip  no network can be taken away here'; fi

mkdir "$work/my runs"
cd "$work/my runs" || exit 1
# run NAME=VALUE... -- ARGUMENTS: the program with nothing in the environment but these.
run() {
  local environment=()
  while [ "$1" != -- ]; do environment+=("$1"); shift; done
  shift
  ${offline[@]+"${offline[@]}"} env -i PATH="$work/bin" ${environment[@]+"${environment[@]}"} "$home/bin/addra" "$@" > "$work/stdout" 2> "$work/stderr"
}

commit=$(sed -n 's/^commit=//p' "$home/lib/build")
check 'version without a home' run -- --version
check 'it names version and commit' same "$(head -2 "$work/stdout" | tr '\n' ' ')" "$(basename "$home" | tr - ' ') git commit $commit "
check 'no message' [ ! -s "$work/stderr" ]
check 'help' run HOME="$work/no-home" -- --help
check 'a home gets a cache of starts, made once' same "$(find "$work/no-home" -name '*.aot' | wc -l)$(find "$work/no-home" -type f | wc -l)" 11
run HOME="$work/no-home" -- --help
check 'a start with the cache says nothing' [ "$(wc -l < "$work/stderr")$(find "$work/no-home" -type f | wc -l)" = 01 ]
check 'ADDRA_CACHE is where it lies' run ADDRA_CACHE="$work/cache" -- --version
check 'and nothing else is left there' same "$(ls -A "$work/cache" | wc -l)" 1
check 'a cache that cannot be written' run HOME="$home/lib" -- --version
check 'a small scan' run ADDRA_CACHE="$work/cache" -- scan "$home/examples/b-to-k-scalar.yaml" --events 6400 --out 'run of mine' --quiet
check 'a ray' run ADDRA_CACHE="$work/cache" -- geometry ray belle2 --theta 60 --phi 30
check 'a ray goes through the calorimeter' grep -q 'ecl-barrel' "$work/stdout"
check 'devices say how to use a GPU' run ADDRA_CACHE=none -- devices
check 'and that this is a distribution' grep -q 'distribution' "$work/stdout"
check 'completion is the one that ships' run ADDRA_CACHE=none -- completion bash
check 'completion is the same file' cmp -s "$work/stdout" "$home/share/completion/addra.bash"
check 'bash loads it' bash -c 'set -e; source "$1"; complete -p addra > /dev/null' bash "$home/share/completion/addra.bash"
ln -s "$home/bin/addra" "$work/link"
check 'through a link' bash -c 'env -i PATH="$1/bin" ADDRA_CACHE=none "$1/link" --version > /dev/null' bash "$work"
check 'without a JDK: one line' bash -c '! env -i PATH="$1/bin" ADDRA_JDK_FOLDERS="$1/no-home" "$2/bin/addra" --version 2> "$1/stderr" && [ "$(wc -l < "$1/stderr")" = 1 ]' bash "$work" "$home"
check 'TORNADOVM_HOME is wrong: one line' bash -c '! env -i PATH="$1/bin" TORNADOVM_HOME="$1/no-home" "$2/bin/addra" --version 2> "$1/stderr" && grep -q "no tornado-argfile" "$1/stderr"' bash "$work" "$home"
check 'nothing in the installation has changed' same "$(listing "$home")" "$before"

"$repository/addra" scan "$repository/examples/b-to-k-scalar.yaml" --events 6400 --out "$work/checkout run" --quiet 2> "$work/stderr"
check 'the map has the same bytes as that of the checkout' cmp "$work/checkout run/map.csv" 'run of mine/map.csv'

if [ -n "$rebuild" ]; then
  mkdir "$work/first"
  cp "${archive%.tar.gz}".{tar.gz,zip} "$work/first/"
  (cd "$repository" && JAVA_HOME=$jdk ./mvnw -B -q -Pdist clean package -DskipTests -Dlint=false -Djacoco.skip) > "$work/stderr" 2>&1
  for suffix in tar.gz zip; do
    check "built again, the $suffix has the same bytes" cmp "${archive%.tar.gz}.$suffix" "$work/first/$(basename "${archive%.tar.gz}").$suffix"
  done
fi

[ "$failures" = 0 ]
