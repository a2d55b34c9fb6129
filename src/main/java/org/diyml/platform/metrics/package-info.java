/** What is counted and measured, for Prometheus; the rooms that do the work count it. */
package org.diyml.platform.metrics;
