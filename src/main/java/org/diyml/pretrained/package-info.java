/** Networks that come ready trained, each with a card that says what it is. */
package org.diyml.pretrained;
