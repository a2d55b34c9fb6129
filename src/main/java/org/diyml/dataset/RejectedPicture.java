package org.diyml.dataset;

import org.diyml.platform.text.Text;

/** A file that was not taken, and why. */
public record RejectedPicture(String name, Text reason) {}
