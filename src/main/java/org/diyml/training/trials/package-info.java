/** Trained models tried on a picture, before anybody relies on them. */
package org.diyml.training.trials;
