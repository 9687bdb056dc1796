#!/usr/bin/env bash
# Gives the volumes to the user that the services run as, and makes the key of webhook secrets, once.
set -euo pipefail
umask 077
if [ ! -s /reporting/delivery-keys ]; then
  printf 'first %s\n' "$(head -c 32 /dev/urandom | base64 -w 0)" > /reporting/delivery-keys.new
  mv /reporting/delivery-keys.new /reporting/delivery-keys
fi
chown -R 10001:10001 /ingestion /reporting
