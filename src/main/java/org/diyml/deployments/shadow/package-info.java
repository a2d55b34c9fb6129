/** Models that answer beside the live one of a deployment, to see how often they say the same. */
package org.diyml.deployments.shadow;
