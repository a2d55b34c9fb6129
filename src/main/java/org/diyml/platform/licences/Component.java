package org.diyml.platform.licences;

import java.io.Serializable;
import java.util.List;

/**
 * A library that is packed with the product.
 *
 * @param group who publishes it, as Maven names them
 * @param licences SPDX identifiers or expressions, or names where there are none; its user may
 *     choose among several
 */
public record Component(String group, String name, String version, List<String> licences)
    implements Serializable {}
