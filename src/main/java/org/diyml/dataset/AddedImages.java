package org.diyml.dataset;

import java.util.List;

/** What became of the files of an upload. */
public record AddedImages(List<AnnotatedImage> images, List<RejectedPicture> rejected) {}
