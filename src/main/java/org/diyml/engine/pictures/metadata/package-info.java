/** Takes out of pictures what is not the picture: places, times, cameras, names and comments. */
package org.diyml.engine.pictures.metadata;
