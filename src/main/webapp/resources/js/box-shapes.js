"use strict";

// Arithmetic of boxes in pixels of the picture.
const BoxShapes = (() => {
  const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

  return {
    // The box between two corners, in whole pixels inside of the picture.
    between(one, other, size) {
      const x = ["x", "width"];
      const y = ["y", "height"];
      const box = {};
      [x, y].forEach(([place, length]) => {
        const ends = [one[place], other[place]]
          .map(end => clamp(Math.round(end), 0, size[length]))
          .sort((a, b) => a - b);
        box[place] = ends[0];
        box[length] = ends[1] - ends[0];
      });
      return box;
    },

    // The same box elsewhere: whole pixels from where it was, inside of the picture.
    moved(box, dx, dy, size) {
      return {
        x: clamp(box.x + Math.round(dx), 0, size.width - box.width),
        y: clamp(box.y + Math.round(dy), 0, size.height - box.height),
        width: box.width,
        height: box.height
      };
    },

    // The box with the edges that handle names (n, s, w, e) drawn to a point.
    resized(box, handle, point, size) {
      const right = box.x + box.width;
      const bottom = box.y + box.height;
      const edge = (name, at, otherwise) => handle.includes(name) ? at : otherwise;
      return this.between(
        {x: edge("w", point.x, box.x), y: edge("n", point.y, box.y)},
        {x: edge("e", point.x, right), y: edge("s", point.y, bottom)}, size);
    },

    handles(box) {
      const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2};
      const xs = {w: box.x, e: box.x + box.width};
      const ys = {n: box.y, s: box.y + box.height};
      return ["nw", "n", "ne", "e", "se", "s", "sw", "w"].map(name => ({
        name,
        x: xs[name.at(-1)] ?? middle.x,
        y: ys[name[0]] ?? middle.y
      }));
    },

    // The boxes as far as they are inside of the picture.
    cut(boxes, size) {
      return boxes
        .map(box => ({...box, ...this.between(box,
          {x: box.x + box.width, y: box.y + box.height}, size)}))
        .filter(({width, height}) => width > 0 && height > 0);
    },

    // Whether they share at least half of the area that both cover together.
    inSamePlace(one, other) {
      const shared = (place, length) => Math.max(0,
        Math.min(one[place] + one[length], other[place] + other[length])
          - Math.max(one[place], other[place]));
      const both = shared("x", "width") * shared("y", "height");
      return 3 * both >= one.width * one.height + other.width * other.height;
    },

    same(some, others) {
      const text = boxes => JSON.stringify(boxes
        .map(({label, x, y, width, height}) => [label, x, y, width, height]).sort());
      return text(some) === text(others);
    }
  };
})();
