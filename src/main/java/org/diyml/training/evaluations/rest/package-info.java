/** The HTTP API of testing models on a labelled archive. */
package org.diyml.training.evaluations.rest;
