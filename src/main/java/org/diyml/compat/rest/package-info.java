/** The routes of the original DIY Machine Learning API, answered by this product's rooms. */
package org.diyml.compat.rest;
