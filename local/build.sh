# Sourced by the commands of this directory: finds a Java, and can build what is not built.
# shellcheck shell=bash

fail() {
  echo "local/$(basename "$0"): $*" >&2
  exit 1
}

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
command -v "$java" >/dev/null || fail "no Java found: install a JDK of 17 or later, or set JAVA_HOME to one."
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
case "$version" in
  '' | 1.*) old=yes ;;
  *) [ "${version%%.*}" -ge 17 ] && old=no || old=yes ;;
esac
[ "$old" = no ] || fail "Java 17 or later is needed, but $(command -v "$java") is version ${version:-unknown}: set JAVA_HOME to a newer JDK."

services="ingestion-service weighting-service synergy-service reporting-service"
built=local/target/built
needs_building() {
  [ -f "$built" ] || return 0
  for service in $services; do
    [ -f "$service/target/quarkus-app/quarkus-run.jar" ] || return 0
  done
  [ -n "$(find pom.xml .mvn ./*/pom.xml ./*/src/main -newer "$built" -print -quit)" ]
}
build() {
  command -v "${java}c" >/dev/null || fail "this Java cannot compile: install a JDK, not a JRE, or set JAVA_HOME to one."
  command -v mvn >/dev/null || fail "Maven is needed to build what is not built yet: install Maven 3.8 or later."
  echo "构建 / building, a minute or two the first time"
  start=$(mktemp)
  trap 'rm -f "$start"' EXIT
  mvn --batch-mode --quiet -DskipTests -Dspotless.check.skip -pl "local,${services// /,}" -am package ||
    fail "the build failed, see above."
  touch -r "$start" "$built"
}
