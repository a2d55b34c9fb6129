/**
 * Everything that knows how pictures are stored: recognising, checking, decoding, turning upright
 * and resampling them.
 *
 * <p>Whatever comes out of this package is upright (EXIF orientation applied), opaque (alpha
 * flattened on white) and of type {@code TYPE_3BYTE_BGR} or {@code TYPE_INT_RGB}. Nothing else of
 * the product imports {@code javax.imageio}.
 */
package org.diyml.engine.pictures;
