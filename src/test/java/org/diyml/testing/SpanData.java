package org.diyml.testing;

import java.util.Map;

/**
 * A span as a collector gets it.
 *
 * @param parentId empty for the first of a trace
 * @param kind as OTLP numbers them: 1 internal, 2 server, 4 producer, 5 consumer
 * @param texts those of its attributes that are texts
 */
public record SpanData(
    String traceId,
    String spanId,
    String parentId,
    String name,
    int kind,
    Map<String, String> texts) {}
