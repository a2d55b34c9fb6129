/** The page on which people turn models into an API. */
package org.diyml.deployments.web;
