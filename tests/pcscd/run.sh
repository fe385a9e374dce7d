#!/bin/sh
# The tests over a real pcscd with virtual readers. They need root on Debian; elsewhere they are skipped with one line.
# With CI set nothing is skipped: what cannot run fails. Arguments go to vitest.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.." || exit 1

give_up() {
  if [ -n "${CI:-}" ]; then
    echo "PC/SC tests cannot run: $1" >&2
    exit 1
  fi
  echo "PC/SC tests skipped: $1. To run them: sh tests/pcscd/run.sh as root on Debian or Ubuntu."
  exit 0
}

[ "$(uname -s)" = Linux ] || give_up 'pcscd with virtual readers exists on Linux only'
reason=$(sh "$here/install.sh" 2>&1) || give_up "$(printf '%s' "${reason:-the packages cannot be installed}" | tail -n 1)"

as_root=''
if [ "$(id -u)" -ne 0 ]; then
  [ -n "${CI:-}" ] && command -v sudo >/dev/null || give_up 'private namespaces need root'
  as_root="sudo -n --preserve-env=CI,PATH env PATH=$PATH"
fi
reason=$($as_root sh "$here/in-namespace.sh" true 2>&1) ||
  give_up "no private namespace with a pcscd: $(printf '%s' "$reason" | tail -n 1)"

exec $as_root sh "$here/in-namespace.sh" node node_modules/vitest/vitest.mjs run --config tests/pcscd/vitest.config.ts "$@"
