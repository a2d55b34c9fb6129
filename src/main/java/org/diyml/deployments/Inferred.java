package org.diyml.deployments;

import java.util.List;
import org.diyml.platform.uploads.SentFile;

/**
 * A request to a deployment is over. Observers are called in the thread of the request before it is
 * answered: they count or queue, and leave work to others.
 *
 * @param files the pictures that were sent; they are gone when observers have returned
 * @param answers for each picture, cut to what counts; empty when the request failed
 * @param status the HTTP status that the client gets
 * @param nanos what it took, without reading the request
 */
public record Inferred(
    LiveModel model, List<SentFile> files, List<Answer> answers, int status, long nanos) {}
