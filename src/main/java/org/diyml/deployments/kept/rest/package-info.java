/** Kept pictures and answers, through the HTTP API. */
package org.diyml.deployments.kept.rest;
