#!/usr/bin/env bash
# Takes the pictures of pages that documents show: docs/screenshots.sh [NAME...], all of docs/screenshots.tsv without names.
# Makes the pages, opens each in headless Chromium without network, writes docs/figures/NAME.png. Needs chromium and pngquant.
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.."
LARGEST=200000

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo 'chromium is missing' >&2; exit 1; }
command -v pngquant > /dev/null || { echo 'pngquant is missing' >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# make PAGE: writes a page into the work folder, once.
make() {
  [ ! -e "$work/$1" ] || return 0
  case $1 in
    belle2.html) ./addra geometry view belle2 --out "$work/$1" ;;
    events.html) ./addra geometry view belle2 --scan examples/b-to-k-scalar.yaml --mass 1 --ctau 50 --events 60 --out "$work/$1" ;;
    scalar/report.html) ./addra scan examples/b-to-k-scalar.yaml --out "$work/scalar" --quiet ;;
    validation/report.html) ./addra validate --accept-known --quiet --out "$work/validation" ;;
    ee/report.html) ./addra scan examples/b-to-k-ee.yaml --out "$work/ee" --quiet ;;
    *) echo "docs/screenshots.tsv: nothing makes the page $1" >&2; exit 1 ;;
  esac
}

take() {
  local name=$1 page=$2 width=$3 height=$4 scheme=$5 fragment=$6 raw=$work/shot.png flags=()
  make "$page"
  [ "$scheme" = light ] || flags+=(--blink-settings=preferredColorScheme=0)
  [ "$fragment" = - ] && fragment= || fragment=#$fragment
  rm -f "$raw"
  timeout 300 "$browser" --headless --no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --host-resolver-rules='MAP * ~NOTFOUND' --use-angle=swiftshader --enable-unsafe-swiftshader --hide-scrollbars ${flags[@]+"${flags[@]}"} \
    --user-data-dir="$work/profile" --window-size="$width,$height" --virtual-time-budget=20000 --screenshot="$raw" "file://$work/$page$fragment" > "$work/log" 2>&1 || true
  [ -s "$raw" ] || { cat "$work/log" >&2; echo "$name: no picture" >&2; exit 1; }
  pngquant --force --strip --speed 1 --output "docs/figures/$name.png" 64 "$raw"
  local size
  size=$(wc -c < "docs/figures/$name.png")
  [ "$size" -le "$LARGEST" ] || { echo "$name: $size bytes, more than $LARGEST" >&2; exit 1; }
  echo "docs/figures/$name.png  $size bytes"
}

while IFS=$'\t' read -r name page width height scheme fragment <&3; do
  case $name in '#'* | '') continue ;; esac
  if [ $# = 0 ] || [[ " $* " == *" $name "* ]]; then take "$name" "$page" "$width" "$height" "$scheme" "$fragment"; fi
done 3< docs/screenshots.tsv
