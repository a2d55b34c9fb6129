/** The HTTP door to imports. */
package org.diyml.dataset.imports.rest;
