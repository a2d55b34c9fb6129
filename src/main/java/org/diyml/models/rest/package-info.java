/** The HTTP API of models that users bring. */
package org.diyml.models.rest;
