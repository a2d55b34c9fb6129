/** What leads to what, across requests, messages and jobs, for OpenTelemetry. */
package org.diyml.platform.tracing;
