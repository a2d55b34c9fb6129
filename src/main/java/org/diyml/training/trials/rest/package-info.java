/** The HTTP API of trying models. */
package org.diyml.training.trials.rest;
