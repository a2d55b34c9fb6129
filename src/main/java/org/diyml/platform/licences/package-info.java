/** What the product is made of, and under which terms. */
package org.diyml.platform.licences;
