#!/bin/sh
# The tests of the window in a real browser. They need Chromium and a Japanese font; as root on Debian, or with CI set, both
# are installed from the distribution. Elsewhere a browser named by ZAIRYU_DESK_BROWSER or found is used, and without one
# the tests are skipped with one line. With CI set nothing is skipped. Arguments go to vitest.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.." || exit 1

browser() {
  if [ -n "${ZAIRYU_DESK_BROWSER:-}" ]; then
    [ -x "$ZAIRYU_DESK_BROWSER" ]
  else
    command -v chromium >/dev/null || command -v google-chrome >/dev/null
  fi
}

install_packages() {
  command -v apt-get >/dev/null || return 1
  as_root=''
  if [ "$(id -u)" -ne 0 ]; then
    [ -n "${CI:-}" ] && command -v sudo >/dev/null || return 1
    as_root='sudo -n'
  fi
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get update -qq &&
    $as_root apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk
}

has_font() {
  fc-list :lang=ja 2>/dev/null | grep -q .
}

if ! browser || ! has_font; then
  install_packages >/tmp/zairyu-desk-e2e-install.$$ 2>&1 || {
    tail -n 3 "/tmp/zairyu-desk-e2e-install.$$" >&2
    if [ -n "${CI:-}" ]; then
      echo 'Window tests cannot run: Chromium and a Japanese font cannot be installed.' >&2
      exit 1
    fi
    echo 'Window tests skipped: no Chromium. To run them: install chromium and fonts-noto-cjk, or set ZAIRYU_DESK_BROWSER.'
    exit 0
  }
  rm -f "/tmp/zairyu-desk-e2e-install.$$"
fi

if [ -n "${ZAIRYU_DESK_BROWSER:-}" ]; then
  CHROMIUM_PATH=$ZAIRYU_DESK_BROWSER
else
  CHROMIUM_PATH=$(command -v chromium || command -v google-chrome)
fi
export CHROMIUM_PATH

node node_modules/vitest/vitest.mjs run --config tests/e2e/vitest.config.ts "$@" &&
  node node_modules/vitest/vitest.mjs run --config tests/e2e/real/vitest.config.ts "$@"
