#!/bin/sh
# Installs what the PC/SC tests need: pcscd, its client library, the virtual reader driver, and OpenSC with openssl, which
# read the simulated cards without us.
# Acts only as root on Debian (or its descendants), or with CI set; otherwise says what is missing and fails.
set -u

PACKAGES='pcscd libpcsclite1 vsmartcard-vpcd opensc openssl iproute2 util-linux'

present() {
  command -v pcscd >/dev/null && command -v ip >/dev/null && command -v unshare >/dev/null &&
    [ -e /usr/lib/pcsc/drivers/serial/libifdvpcd.so ] &&
    command -v pkcs15-tool >/dev/null && command -v pkcs11-tool >/dev/null && command -v openssl >/dev/null
}

PATH="$PATH:/usr/sbin:/sbin"
present && exit 0

if ! command -v apt-get >/dev/null; then
  echo "the packages $PACKAGES are not installed and there is no apt-get" >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
  as_root=''
elif [ -n "${CI:-}" ] && command -v sudo >/dev/null; then
  as_root='sudo -n'
else
  echo "the packages $PACKAGES are not installed (as root: apt-get install $PACKAGES)" >&2
  exit 1
fi

apt_install() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $PACKAGES
}

# The package lists of a fresh machine are empty or old; they are fetched only when needed.
apt_install >/dev/null 2>&1 || { $as_root apt-get update -q >/dev/null && apt_install >/dev/null; } || exit 1
present || {
  echo "the packages $PACKAGES were installed, but pcscd or its virtual reader is still missing" >&2
  exit 1
}
