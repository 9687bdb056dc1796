# One shape for the four services, after `mvn package`:
#   docker build --build-arg SERVICE=reporting-service --tag ghcr.io/synergymonitor/reporting-service:0.1.0 .
# A tag can be moved, a digest cannot: --build-arg RUNTIME=eclipse-temurin@sha256:…
ARG RUNTIME=eclipse-temurin:25-jre-noble

# What changes least comes first. The cache of loaded and linked classes is trained by a run that finds neither broker nor store
FROM ${RUNTIME} AS application
ARG SERVICE
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-app-dependencies.txt ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY ${SERVICE}/target/sbom.json ./
RUN timeout --signal=TERM 10 java -XX:AOTCacheOutput=/app/app.aot -XX:+UseSerialGC -Djava.io.tmpdir=/tmp -jar quarkus-run.jar; test -s /app/app.aot

FROM ${RUNTIME}
ARG SERVICE
LABEL org.opencontainers.image.title="${SERVICE}" \
      org.opencontainers.image.source="https://github.com/synergymonitor/synergy-monitor" \
      org.opencontainers.image.licenses="Apache-2.0"
# Without port and host a service serves this machine alone, which in a container is nobody
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0 QUARKUS_MANAGEMENT_PORT=9000
WORKDIR /app
COPY --from=application /app /app
USER 10001:10001
EXPOSE 8080 8081 9000
# A quarter of the memory is for what is not heap. What runs out of heap ends, and is started anew
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "/app/quarkus-run.jar"]
