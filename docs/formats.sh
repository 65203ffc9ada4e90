#!/usr/bin/env bash
# Makes docs/formats.md from the schemas that ship with the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
page=$(mktemp)
trap 'rm -f "$page"' EXIT
cat > "$page" <<'TEXT'
# File formats

The keys of every input file, as the program checks them. A key in **bold** must be there. `addra schema KIND` prints the JSON schema for editors; a
mistake in a file is one line with file, line, what was found and what was expected. What a scan writes is in [results.md](results.md), event files in
[event-files.md](event-files.md).

| kind | what it is |
|---|---|
| [scan](#addra-scan-file) | what to simulate and count: the argument of `addra scan` |
| [geometry](#addra-geometry-file) | a detector, or a part of one ([geometry.md](geometry.md)) |
| [signature](#addra-signature-file) | what is asked of a decay ([signatures.md](signatures.md)) |
| [event-signature](#addra-event-signature-file) | what is asked of the LLPs of an event together |
| [trigger](#addra-trigger-menu) | lines of a trigger |
| [efficiency](#addra-efficiency-model) | an efficiency on top of geometry |
| [reference](#addra-reference) | a table to compare with ([validation.md](validation.md)) |
| [style](#addra-style-of-a-figure) | how figures of `addra plot` look ([plots.md](plots.md)) |

<!-- made by docs/formats.sh from the schemas; a test compares it -->

TEXT
./addra schema --markdown >> "$page"
cp "$page" docs/formats.md
