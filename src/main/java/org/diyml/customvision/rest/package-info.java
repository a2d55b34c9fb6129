/** The prediction routes of Custom Vision, answered by this product's deployments. */
package org.diyml.customvision.rest;
