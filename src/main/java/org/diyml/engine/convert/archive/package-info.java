/** Reads zip files that hold a model, in bounds. */
package org.diyml.engine.convert.archive;
