/** What deployments were asked, through the HTTP API. */
package org.diyml.deployments.usage.rest;
