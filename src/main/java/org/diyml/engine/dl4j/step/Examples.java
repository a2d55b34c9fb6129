package org.diyml.engine.dl4j.step;

/**
 * A batch to learn from.
 *
 * @param count of its pictures
 * @param pictures planes, picture after picture
 * @param asked for each label of each picture: its probability times its weight in the loss
 */
public record Examples(int count, float[] pictures, float[] asked) {}
