/**
 * What classifiers of other tools know of pictures before they tell their own classes: the layers
 * before the last, as a network for new heads.
 */
package org.diyml.engine.convert.backbone;
