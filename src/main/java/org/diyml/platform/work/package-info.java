/** Work that is shared among the processors. */
package org.diyml.platform.work;
