/** Files outside the database. */
package org.diyml.platform.storage;
