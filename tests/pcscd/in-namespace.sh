#!/bin/sh
# in-namespace.sh COMMAND...: runs a command beside a pcscd of its own with two virtual readers, on
# 127.0.0.1:35963 and :35964. The mounts, network and processes are private: the machine's own pcscd and loopback are
# left alone, several of these can run at once, and nothing outlives the command. Needs root.
set -eu
PATH="$PATH:/usr/sbin:/sbin"
export PATH
here=$(cd "$(dirname "$0")" && pwd)
exec unshare --mount --net --pid --fork --kill-child --mount-proc --propagation private \
  sh "$here/inside-namespace.sh" "$@"
