#!/usr/bin/env bash
# Pictures of a page of 'addra geometry view', to be looked at: wide, narrow and dark. Needs Chromium.
#   view-screenshots.sh PAGE.html [FOLDER]
set -eu
page=$(readlink -f "$1")
folder=${2:-.}
mkdir -p "$folder"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

picture() {
  local name=$1 size=$2
  shift 2
  chromium --headless --no-sandbox --disable-dev-shm-usage --user-data-dir="$profile" --hide-scrollbars \
    --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --virtual-time-budget=10000 \
    --window-size="$size" --screenshot="$folder/$name.png" "$@" "file://$page" 2> /dev/null
  echo "$folder/$name.png"
}

picture wide 1400,900
picture narrow 500,900
picture dark 1400,900 --blink-settings=preferredColorScheme=0
