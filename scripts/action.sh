#!/usr/bin/env bash
# The two steps of action.yml. Inputs come as variables and go on as arguments, each as one, whatever is in it.
#
# usage: scripts/action.sh build|check
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

build() {
  cd "$root"
  npm ci --ignore-scripts --no-audit --no-fund
  npm run --silent build
}

# One argument a line; blank lines are none.
lines() {
  printf '%s\n' "$1" | sed -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' -e '/^$/d'
}

check() {
  local drafts=() against=() args=(--format github)
  mapfile -t drafts < <(lines "${MISQUOTE_DRAFTS:-.}")
  mapfile -t against < <(lines "${MISQUOTE_AGAINST:-}")
  [ -z "${MISQUOTE_SARIF:-}" ] || args+=(--format "sarif=$MISQUOTE_SARIF")
  [ -z "${MISQUOTE_CHANGED_SINCE:-}" ] || args+=(--changed "--since=$MISQUOTE_CHANGED_SINCE")
  [ -z "${MISQUOTE_CONFIG:-}" ] || args+=("--config=$MISQUOTE_CONFIG")
  [ -z "${MISQUOTE_BASELINE:-}" ] || args+=("--baseline=$MISQUOTE_BASELINE")
  [ -z "${MISQUOTE_FAIL_ON:-}" ] || args+=("--fail-on=$MISQUOTE_FAIL_ON")
  local source
  for source in "${against[@]}"; do args+=("--against=$source"); done
  exec node "$root/bin/misquote.js" check "${args[@]}" -- "${drafts[@]}"
}

case "${1:-}" in
  build) build ;;
  check) check ;;
  *) sed -n 's/^# usage: /usage: /p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
