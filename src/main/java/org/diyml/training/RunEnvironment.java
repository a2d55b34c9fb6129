package org.diyml.training;

import org.diyml.engine.dl4j.NativePath;
import org.diyml.platform.settings.Versions;

/**
 * What a run was done with. The same dataset, settings, seed and environment give the same model.
 *
 * @param version of the product
 * @param deeplearning4j its version
 * @param nativeBuild the build of its native library
 * @param onnxRuntime its version
 * @param java version of the virtual machine
 * @param system operating system and processor
 * @param processors that the server may use
 */
public record RunEnvironment(
    String version,
    String deeplearning4j,
    String nativeBuild,
    String onnxRuntime,
    String java,
    String system,
    int processors) {

  static RunEnvironment ofNow() {
    return new RunEnvironment(
        Versions.PRODUCT.text(),
        Versions.DEEPLEARNING4J.text(),
        NativePath.build(),
        Versions.ONNX_RUNTIME.text(),
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
  }
}
