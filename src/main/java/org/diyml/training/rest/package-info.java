/** The HTTP API of iterations: starting, watching, judging, and what they learned from. */
package org.diyml.training.rest;
