/** The page of models. */
package org.diyml.models.web;
