package org.diyml.features;

import java.util.function.Supplier;

/**
 * A picture as features see it.
 *
 * @param sha256 of its bytes
 * @param bytes reads them; asked only when the features are not cached
 */
public record Content(String sha256, Supplier<byte[]> bytes) {}
