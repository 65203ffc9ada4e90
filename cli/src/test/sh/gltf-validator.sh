#!/usr/bin/env bash
# Runs the Khronos Group's validator over glTF files; exit status 1 if it finds an error. Needs node and npm.
#   gltf-validator.sh FILE.glb...
set -eu
files=()
for file in "$@"; do files+=("$(readlink -f "$file")"); done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save gltf-validator@2.0.0-dev.3.10
node -e '
const fs = require("fs");
const { validateBytes } = require("gltf-validator");
(async () => {
  let errors = 0;
  for (const file of process.argv.slice(1)) {
    const { issues, info } = await validateBytes(new Uint8Array(fs.readFileSync(file)), { maxIssues: 20 });
    console.log(`${file}: ${issues.numErrors} errors, ${issues.numWarnings} warnings, ${info.totalTriangleCount} triangles`);
    issues.messages.forEach(m => console.log(`  ${m.code} at ${m.pointer}: ${m.message}`));
    errors += issues.numErrors;
  }
  process.exit(errors ? 1 : 0);
})();' "${files[@]}"
