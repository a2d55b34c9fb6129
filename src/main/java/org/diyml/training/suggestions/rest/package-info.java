/** The HTTP API of suggested labels. */
package org.diyml.training.suggestions.rest;
