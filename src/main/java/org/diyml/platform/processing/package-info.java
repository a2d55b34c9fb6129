/** What the instance does with data about people, for its record of processing. */
package org.diyml.platform.processing;
