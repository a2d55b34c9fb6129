/**
 * Finding objects in pictures, in plain Java: what a detector learns from, the geometry between
 * pictures and the square that a backbone sees, and the way from a network's numbers to boxes.
 *
 * <p>A detector is a frozen {@link org.diyml.engine.Backbone} and a small {@link
 * org.diyml.engine.detection.DetectionHead} on its two feature maps.
 */
package org.diyml.engine.detection;
