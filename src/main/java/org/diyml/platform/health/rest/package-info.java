/** The HTTP API that tells whether the product works. */
package org.diyml.platform.health.rest;
