package org.diyml.dataset.imports;

/** An import needs its archive no more. Fired inside the transaction that ends it. */
record ImportEnded(long importId) {}
