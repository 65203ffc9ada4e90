#!/usr/bin/env bash
# Builds the documents as a site in a folder: docs/site.sh FOLDER. Needs mkdocs 1.4 or newer (Debian: apt-get install mkdocs).
# A broken link fails, and so does a page that would load anything from the network.
set -euo pipefail
[ $# = 1 ] || { echo 'usage: docs/site.sh FOLDER' >&2; exit 2; }
command -v mkdocs > /dev/null || { echo 'mkdocs is missing: apt-get install mkdocs' >&2; exit 1; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PYTHONDONTWRITEBYTECODE=1
mkdocs build --quiet --strict --clean --site-dir "$folder"

loaded=$(grep -rnoE '<(script|link|img|iframe|source)[^>]*(src|href)="?(https?:)?//[^" >]*' "$folder" --include='*.html' | grep -v 'rel="canonical"' || true)
imported=$(grep -rnoE '(@import +|url\( *)["'"'"']?(https?:)?//[^;)]*' "$folder" --include='*.css' || true)
if [ -n "$loaded$imported" ]; then
  printf 'the site would load from the network:\n%s\n%s\n' "$loaded" "$imported" >&2
  exit 1
fi
for page in docs/*.md docs/*/*.md; do
  [ ! -e "$page" ] || grep -qF "${page#docs/}" mkdocs.yml || echo "not in the navigation of mkdocs.yml: $page" >&2
done
