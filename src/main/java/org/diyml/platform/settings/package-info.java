/** What operators set, where the data lie, and which versions the product is made of. */
package org.diyml.platform.settings;
