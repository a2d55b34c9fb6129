package org.diyml.engine.convert;

/** What the channels of a picture are, in their order. */
public enum ChannelOrder {
  RGB(3),
  BGR(3),
  GREY(1);

  private final int channels;

  ChannelOrder(int channels) {
    this.channels = channels;
  }

  /** Values a pixel. */
  public int channels() {
    return channels;
  }
}
