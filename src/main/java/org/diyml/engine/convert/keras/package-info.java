/**
 * Reads Keras models, from their configuration and weights, and translates them layer by layer.
 * Code in a file, as in lambda layers, is never run: such layers are refused by name.
 */
package org.diyml.engine.convert.keras;
