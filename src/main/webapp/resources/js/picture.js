"use strict";

// Shows an image as large as there is room, with its boxes.
(() => {
  const SMALL = 64;
  const NAME_SHARE = 40;
  const SVG = "http://www.w3.org/2000/svg";
  const {texts, labelsOfProject, say, hear} = Viewer;
  const picture = document.getElementById("picture");
  const boxes = document.getElementById("boxes");
  const list = document.getElementById("box-list");

  const address = (image, kind) => `${texts.api}/images/${image.id}/${kind}`;

  const drawn = (box, unit, colours) => {
    const frame = document.createElementNS(SVG, "rect");
    ["x", "y", "width", "height"].forEach(side => frame.setAttribute(side, box[side]));
    frame.setAttribute("stroke", colours.get(box.label));
    const name = document.createElementNS(SVG, "text");
    name.setAttribute("x", box.x + unit / 4);
    name.setAttribute("y", box.y + unit);
    name.setAttribute("font-size", unit);
    name.textContent = box.label;
    return [frame, name];
  };

  const listed = (box, colours) => {
    const item = document.getElementById("box").content.cloneNode(true).firstElementChild;
    item.querySelector("circle").setAttribute("fill", colours.get(box.label));
    item.querySelector("span").textContent =
      `${box.label} · ${Math.round(box.width)} × ${Math.round(box.height)}`;
    return item;
  };

  const drawBoxes = async image => {
    const known = await labelsOfProject(false);
    const colours = new Map(known.map(label => [label.name, label.colour]));
    if (shown === image) {
      const unit = Math.max(image.width, image.height) / NAME_SHARE;
      boxes.setAttribute("viewBox", `0 0 ${image.width} ${image.height}`);
      boxes.replaceChildren(...image.boxes.flatMap(box => drawn(box, unit, colours)));
      list.replaceChildren(...image.boxes.map(box => listed(box, colours)));
    }
  };

  let shown = null;

  hear("image", image => {
    if (!shown || shown.id !== image.id) {
      picture.src = address(image, "content");
      picture.alt = image.name;
    }
    shown = image;
    picture.classList.toggle("small", Math.max(image.width, image.height) < SMALL);
    document.getElementById("name").textContent = image.name;
    document.getElementById("facts").textContent = `${image.width} × ${image.height}`;
    if (list) {
      drawBoxes(image).catch(failure => say(failure.message));
    }
  });

  // Not every format that can be learned from can be shown by every browser.
  picture.addEventListener("error", () => {
    if (!picture.src.endsWith("thumbnail")) {
      picture.src = address(shown, "thumbnail");
    }
  });
})();
