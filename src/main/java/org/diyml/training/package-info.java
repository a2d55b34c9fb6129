/** Training settings, iterations, their figures and models. */
package org.diyml.training;
