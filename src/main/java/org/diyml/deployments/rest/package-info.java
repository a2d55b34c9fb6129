/** The HTTP API of deployments and their keys, and the inference that the keys open. */
package org.diyml.deployments.rest;
