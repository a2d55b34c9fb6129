/**
 * The prediction routes of Azure Custom Vision v3, for programs that were written for it: answered
 * by the same deployments, translated and nothing else. Addresses and shapes are those of the
 * public specification {@code CustomVision/Prediction/stable/v3.0}.
 */
package org.diyml.customvision;
