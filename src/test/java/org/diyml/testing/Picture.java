package org.diyml.testing;

/** A file with a picture, or something else under a picture's name. */
public record Picture(String name, byte[] bytes) {}
