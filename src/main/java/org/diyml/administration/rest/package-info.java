/** The API's door to the administration. */
package org.diyml.administration.rest;
