package org.diyml.platform.errors;

import org.diyml.platform.text.Text;

/** What is wrong with one field of a request. */
public record FieldError(String field, Text text) {}
