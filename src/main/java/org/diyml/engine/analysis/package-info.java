/**
 * What can be wrong with a data set before anything is trained on it: near duplicates, suspect
 * labels, odd pictures, odd boxes. Plain Java on hashes, features and boxes that the caller has at
 * hand; nothing here reads files or knows a database.
 *
 * <p>The work of every search grows about linearly with the number of pictures; each type says how.
 */
package org.diyml.engine.analysis;
