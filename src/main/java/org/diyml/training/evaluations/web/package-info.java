/** The pages on which people test models on new data. */
package org.diyml.training.evaluations.web;
