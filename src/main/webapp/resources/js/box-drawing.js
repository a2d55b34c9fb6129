"use strict";

// Boxes as shapes over a picture; the shapes' units are pixels of the picture.
const BoxDrawing = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  const make = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };

  const rect = ({x, y, width, height}, kind) => make("rect", {x, y, width, height, class: kind});

  const text = box => box.probability === undefined
    ? box.label || "?"
    : `${box.label} ${box.probability.toLocaleString(document.documentElement.lang, {style: "percent"})}`;

  // Its label stands above the box, or inside where there is no room.
  const caption = (box, unit) => {
    const size = 13 * unit;
    const above = box.y > size * 1.3;
    const element = make("text", {
      x: box.x + 2 * unit,
      y: above ? box.y - 4 * unit : box.y + size,
      "font-size": size,
      "stroke-width": 3 * unit
    });
    element.textContent = text(box);
    return element;
  };

  return {
    make,

    rect,

    // An svg that lies over a picture of that size.
    layer(size) {
      return make("svg", {
        viewBox: `0 0 ${size.width} ${size.height}`,
        preserveAspectRatio: "none",
        class: "boxes"
      });
    },

    // How many pixels of the picture one pixel of the screen is.
    unit(svg) {
      return svg.viewBox.baseVal.width / (svg.clientWidth || svg.viewBox.baseVal.width);
    },

    group(box, {colour, kind = "", unit}) {
      const group = make("g", {class: `box ${kind}`});
      group.style.color = colour;
      group.append(rect(box, "halo"), rect(box, "line"), caption(box, unit));
      return group;
    }
  };
})();
