/**
 * How good a detector is, as COCO defines it (pycocotools' {@code COCOeval}, boxes), worked out from
 * truth and answers alone.
 */
package org.diyml.engine.metrics.detection;
