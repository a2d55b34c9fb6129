/** The HTTP door to the analysis of datasets. */
package org.diyml.dataset.analysis.rest;
