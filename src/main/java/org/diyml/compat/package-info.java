/**
 * The original DIY Machine Learning API at the root: kept working for its clients, translated to
 * the services of the product. It decides nothing.
 */
package org.diyml.compat;
