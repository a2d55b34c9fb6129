/** What deployments are asked and answer: counted by the hour, and compared with what was learned. */
package org.diyml.deployments.usage;
