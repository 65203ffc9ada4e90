#!/usr/bin/env bash
# Writes what a distribution knows about its build: stage.sh LIB STAGE VERSION
# STAGE/lib/build holds version, commit and a hash of all jars in LIB; STAGE/lib/jars.sha256 the hash of each.
set -euo pipefail
export LC_ALL=C
lib=$1 stage=$2 version=$3

sha256() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
commit=unknown
if [ -e .git ] && commit=$(git rev-parse HEAD 2> /dev/null); then
  git diff --quiet HEAD -- 2> /dev/null || commit=$commit-modified
else
  commit=unknown
fi

mkdir -p "$stage/lib" "$stage/completion"
cd "$lib"
find . -name '*.jar' | sed 's|^\./||' | sort | while IFS= read -r jar; do sha256 "$jar"; done > "$stage/lib/jars.sha256"
hash=$(sha256 < "$stage/lib/jars.sha256" | cut -c1-20)
printf 'version=%s\ncommit=%s\njars=%s\n' "$version" "$commit" "$hash" > "$stage/lib/build"
