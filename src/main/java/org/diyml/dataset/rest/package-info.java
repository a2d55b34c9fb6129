/** The HTTP API of images and labels. */
package org.diyml.dataset.rest;
