/**
 * What a trainer and a predictor are, in plain Java.
 *
 * <p>A picture classifier made here is a frozen {@link org.diyml.engine.Backbone} that turns pixels
 * into features, and a small {@link org.diyml.engine.Head} that a {@link org.diyml.engine.Trainer}
 * fits on them. Subpackages implement these contracts and may import this package, never the other
 * way round.
 */
package org.diyml.engine;
