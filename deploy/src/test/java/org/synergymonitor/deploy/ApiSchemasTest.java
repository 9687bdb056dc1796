package org.synergymonitor.deploy;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The schemas refuse what a cluster refuses, and what it would drop. */
class ApiSchemasTest {
    private static final String STATEFUL_SET = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: any}
            spec:
              serviceName: any
              selector: {matchLabels: {app: any}}
              template:
                metadata: {labels: {app: any}}
                spec:
                  containers:
                    - name: any
                      livenessProbe: {httpGet: {port: management}}
            """;
    private static final String KAFKA = """
            apiVersion: kafka.strimzi.io/v1
            kind: Kafka
            metadata: {name: any}
            spec:
              kafka:
                listeners:
                  - {name: tls, port: 9093, type: internal, tls: true}
                config: {auto.create.topics.enable: false}
            """;
    private static final String MONGODB = """
            apiVersion: mongodbcommunity.mongodb.com/v1
            kind: MongoDBCommunity
            metadata: {name: any}
            spec:
              type: ReplicaSet
              security: {authentication: {modes: [SCRAM]}}
              users: []
              statefulSet:
                spec:
                  template: {spec: {containers: [{name: mongod}]}}
            """;
    private static final String RULE = """
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: any}
            spec:
              groups:
                - name: any
                  rules: [{alert: Any, expr: up == 0, for: 1m}]
            """;

    @ParameterizedTest
    @CsvSource({
        "STATEFUL_SET, livenessProbe, livenesProbe, a misspelt probe",
        "STATEFUL_SET, serviceName: any, serviceNames: any, a misspelt field of the specification",
        "STATEFUL_SET, selector:, selectors:, a missing selector",
        "KAFKA, listeners, listener, a misspelt list",
        "KAFKA, internal, inside, a value that is none of the listener's",
        "KAFKA, port: 9093, port: tls, a text instead of a number",
        "MONGODB, type: ReplicaSet, type: Sharded, a type that does not exist",
        "MONGODB, users: [], user: [], missing users",
        "MONGODB, name: mongod, names: mongod, a misspelt field inside the StatefulSet",
        "RULE, expr, expression, a misspelt expression",
        "RULE, 'for: 1m', 'fore: 1m', a misspelt duration",
        "RULE, kind: PrometheusRule, kind: PrometheusRules, an unknown kind",
    })
    void mistake_is_refused(String object, String right, String wrong, String what) {
        // given
        String yaml = yaml(object);
        JsonNode correct = Kustomize.read(yaml).get(0);
        JsonNode mistaken = Kustomize.read(yaml.replace(right, wrong)).get(0);

        // when
        List<String> violations = ApiSchemas.violations(mistaken);

        // then
        assertThat(violations).as(what).isNotEmpty();
        assertThat(ApiSchemas.violations(correct)).as("without it").isEmpty();
    }

    private static String yaml(String name) {
        return switch (name) {
            case "STATEFUL_SET" -> STATEFUL_SET;
            case "KAFKA" -> KAFKA;
            case "MONGODB" -> MONGODB;
            case "RULE" -> RULE;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
