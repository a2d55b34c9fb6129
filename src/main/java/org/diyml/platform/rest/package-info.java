/** The HTTP door: JSON, pages of lists, problem+json. */
package org.diyml.platform.rest;
