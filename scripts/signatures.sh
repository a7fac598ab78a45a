#!/usr/bin/env bash
# Checks the registry's signatures of every package that is installed. Where the registry or sigstore cannot be reached, or
# gives no keys, that is said and is no failure; a signature that is wrong or missing is one.
#
# usage: scripts/signatures.sh
set -uo pipefail
cd "$(dirname "$0")/.."
# One retry soon after: by itself npm waits for a minute.
said="$(npm audit signatures --fetch-retries=1 --fetch-retry-mintimeout=2000 2>&1)"
status=$?
if [ "$status" -eq 0 ]; then
  printf 'signatures: %s\n' "$(grep -E 'verified|audited' <<< "$said" | paste -sd ' ')"
elif grep -qE 'ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|E40[0-9]|E50[0-9]|no signing keys|No dependencies found' <<< "$said"; then
  why="$(grep -oE 'request to [^ ]+ failed|E[45]0[0-9][^ ]*|ENOTFOUND|No dependencies found' <<< "$said" | head -1)"
  printf 'signatures: not checked, the registry does not answer (%s)\n' "${why:-unreachable}"
else
  printf '%s\n' "$said" >&2
  exit 1
fi
