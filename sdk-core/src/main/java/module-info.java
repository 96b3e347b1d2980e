import org.jspecify.annotations.NullMarked;

/**
 * Client library for the Rapidata human labeling API.
 *
 * <p>Exported packages hold interfaces, immutable values, options and exceptions; everything that implements them is in
 * packages below {@code ai.rapidata.sdk.internal}, which are not exported and may change at any time.
 */
@NullMarked
module ai.rapidata.sdk {
    requires transitive io.opentelemetry.api;
    requires transitive io.opentelemetry.context;
    requires com.fasterxml.jackson.core;
    requires com.github.benmanes.caffeine;
    requires okhttp3;
    requires okio;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static ch.qos.logback.classic;
    requires static ch.qos.logback.core;
    requires static io.opentelemetry.exporter.otlp;
    requires static io.opentelemetry.sdk.common;
    requires static io.opentelemetry.sdk.trace;

    exports ai.rapidata.sdk.audience;
    exports ai.rapidata.sdk.auth;
    exports ai.rapidata.sdk.benchmark;
    exports ai.rapidata.sdk.billing;
    exports ai.rapidata.sdk.config;
    exports ai.rapidata.sdk.context;
    exports ai.rapidata.sdk.dataset;
    exports ai.rapidata.sdk.demographic;
    exports ai.rapidata.sdk.error;
    exports ai.rapidata.sdk.filter;
    exports ai.rapidata.sdk.flow;
    exports ai.rapidata.sdk.job;
    exports ai.rapidata.sdk.json;
    exports ai.rapidata.sdk.order;
    exports ai.rapidata.sdk.recovery;
    exports ai.rapidata.sdk.results.live;
    exports ai.rapidata.sdk.results;
    exports ai.rapidata.sdk.search;
    exports ai.rapidata.sdk.selection;
    exports ai.rapidata.sdk.signal;
    exports ai.rapidata.sdk.statistics;
    exports ai.rapidata.sdk.task;
    exports ai.rapidata.sdk.validation;
    exports ai.rapidata.sdk;
}
