#!/usr/bin/env bash
# Creates the topics that are not there yet. Milliseconds; -1 is for ever.
set -euo pipefail
bootstrap=$1
days=86400000
topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --create --if-not-exists --topic "$1" \
    --partitions 6 --replication-factor "${REPLICATION_FACTOR:-1}" \
    --config cleanup.policy=delete --config retention.ms="$2" --config max.message.bytes=8388608
}
topic statistical-releases -1
topic weighted-panels $((7 * days))
topic synergy-snapshots -1
topic synergy-alerts $((90 * days))
topic release-calendar $((90 * days))
topic statistical-releases-dead-letters $((90 * days))
topic weighted-panels-dead-letters $((90 * days))
topic synergy-snapshots-dead-letters $((90 * days))
