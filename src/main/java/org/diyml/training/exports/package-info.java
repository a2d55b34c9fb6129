/**
 * Trained models as files that run anywhere: each is proven to answer as the platform does before it
 * is handed out.
 */
package org.diyml.training.exports;
