/** How much accounts and projects may have. */
package org.diyml.platform.quotas;
