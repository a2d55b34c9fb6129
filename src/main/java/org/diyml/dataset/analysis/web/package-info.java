/** The page that tells what is wrong with a dataset. */
package org.diyml.dataset.analysis.web;
