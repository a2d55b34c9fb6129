/** Models that answer callers, the keys that callers show, and the answers. */
package org.diyml.deployments;
