/** The relational database: where it is, its schema, and what all entities share. */
package org.diyml.platform.database;
