package org.diyml.platform.dataexport;

/**
 * What is said of a file of the archive.
 *
 * @param table whose rows it holds; null when it holds none
 * @param rows null when it holds none
 * @param bytes null when the file was deleted while the archive was written
 * @param sha256 64 hexadecimal digits; null when there are no bytes
 */
record Contents(String file, String table, Long rows, Long bytes, String sha256) {}
