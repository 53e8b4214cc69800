#!/usr/bin/env bash
# Builds the browser application into dist; called by Maven. Packages are installed anew only when the lock file changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export IBM_TELEMETRY_DISABLED=true
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
if [ -f dist/index.html ] && [ -z "$(find src public index.html package.json package-lock.json vite.config.ts tsconfig.json -newer dist/index.html -print 2>/dev/null | head -n 1)" ]; then
  exit 0
fi
npm run build --silent
