/** Networks as the product uses pretrained ones, made of translated classifiers. */
package org.diyml.engine.convert.pretrained;
