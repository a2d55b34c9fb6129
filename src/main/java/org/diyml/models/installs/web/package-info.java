/** What administrators see on the page of models. */
package org.diyml.models.installs.web;
