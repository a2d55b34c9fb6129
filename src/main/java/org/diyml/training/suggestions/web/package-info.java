/** The page on which people have a model suggest labels. */
package org.diyml.training.suggestions.web;
