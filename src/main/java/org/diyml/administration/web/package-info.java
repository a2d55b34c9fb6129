/** The pages of the administration. */
package org.diyml.administration.web;
