/**
 * The whole instance in one archive, taken while it runs, and back again into an empty one, on
 * whichever database that has. Tables are written as lines of JSON, files as they are stored.
 */
package org.diyml.platform.backup;
