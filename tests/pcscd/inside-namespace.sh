#!/bin/sh
# The second half of in-namespace.sh, within the namespaces.
set -eu

# The mount point belongs to the package only while the service runs.
[ -d /run/pcscd ] || mkdir -p /run/pcscd
mount -t tmpfs -o mode=0755 pcscd-test /run/pcscd
ip link set lo up
# vpcd leaves Nagle's algorithm on: without immediate acknowledgements every exchange takes 48 ms instead of about 1.
ip route change local 127.0.0.1 dev lo proto kernel scope host src 127.0.0.1 quickack 1 table local ||
  echo 'in-namespace.sh: no immediate acknowledgements on the loopback; exchanges will be slow' >&2

pcscd --foreground >/run/pcscd/pcscd.log 2>&1 &
waited=0
until [ -S /run/pcscd/pcscd.comm ]; do
  waited=$((waited + 1))
  if [ "$waited" -gt 100 ]; then
    echo 'in-namespace.sh: pcscd did not start:' >&2
    cat /run/pcscd/pcscd.log >&2
    exit 1
  fi
  sleep 0.05
done

# Not exec: this shell is the first process of its namespace, and the command wants ordinary signal handling.
status=0
"$@" || status=$?
exit "$status"
