/** How a node ends: what it has begun is finished or parked, nothing new is begun. */
package org.diyml.platform.ending;
