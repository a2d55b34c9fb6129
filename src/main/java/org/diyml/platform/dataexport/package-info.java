/**
 * Everything that is kept about somebody, as one archive. Rooms name their tables and files as
 * {@link org.diyml.platform.dataexport.DataPart parts}; here they are read and written.
 */
package org.diyml.platform.dataexport;
