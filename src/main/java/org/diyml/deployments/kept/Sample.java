package org.diyml.deployments.kept;

import org.diyml.deployments.Answer;

/** A picture that is to be kept, with its answer. */
public record Sample(long projectId, Answer answer, String name, byte[] content) {}
