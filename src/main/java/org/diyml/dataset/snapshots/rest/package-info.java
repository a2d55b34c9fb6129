/** The HTTP door to what iterations were trained on. */
package org.diyml.dataset.snapshots.rest;
