import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.Map;
import javax.imageio.ImageIO;

/** All that it takes to use an exported model: {@code java -cp onnxruntime.jar RunModel.java model picture}. */
public final class RunModel {
  public static void main(String[] arguments) throws Exception {
    BufferedImage picture = ImageIO.read(new File(arguments[1]));
    ByteBuffer pixels = ByteBuffer.allocateDirect(picture.getHeight() * picture.getWidth() * 3);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        pixels.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
      }
    }
    long[] shape = {1, picture.getHeight(), picture.getWidth(), 3};
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(arguments[0]);
        OnnxTensor image =
            OnnxTensor.createTensor(environment, pixels.flip(), shape, OnnxJavaType.UINT8);
        OrtSession.Result answer = session.run(Map.of("image", image))) {
      System.out.println(session.getMetadata().getCustomMetadata().get("labels").lines().toList());
      for (Map.Entry<String, OnnxValue> output : answer) {
        System.out.println(output.getKey() + " " + numbers((OnnxTensor) output.getValue()));
      }
    }
  }

  private static String numbers(OnnxTensor tensor) {
    StringBuilder numbers = new StringBuilder();
    if (tensor.getInfo().type == OnnxJavaType.INT64) {
      var values = tensor.getLongBuffer();
      while (values.hasRemaining()) {
        numbers.append(values.get()).append(' ');
      }
    } else {
      var values = tensor.getFloatBuffer();
      while (values.hasRemaining()) {
        numbers.append(values.get()).append(' ');
      }
    }
    return numbers.toString().strip();
  }
}
