/**
 * Pictures that callers sent, kept with the answers where a deployment asks for it, so that people
 * can label those that the model was least sure of.
 */
package org.diyml.deployments.kept;
