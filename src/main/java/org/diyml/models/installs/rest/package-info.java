/** Installing networks through the API. */
package org.diyml.models.installs.rest;
