package org.diyml.dataset.formats;

/** A box of an exported picture, in pixels of the upright picture; x and y are its top left. */
public record ExportedBox(String label, double x, double y, double width, double height) {}
