"use strict";

// Draws, moves and resizes boxes over a picture with mouse, pen or finger. With the shift key a
// new box begins inside of another one.
class BoxCanvas {
  static #LEAST = 4;
  static #HANDLE = 10;
  static #MOST_ZOOM = 8;
  #frame;
  #stage;
  #svg;
  #size;
  #listener;
  #boxes = [];
  #others = [];
  #selected = -1;
  #gesture = null;
  #zoom = 1;
  #colourOf;

  // listener: drawn(box), changed(index, box), selected(index)
  constructor(frame, {size, colourOf, listener}) {
    this.#frame = frame;
    this.#stage = frame.firstElementChild;
    this.#size = size;
    this.#colourOf = colourOf;
    this.#listener = listener;
    this.#svg = BoxDrawing.layer(size);
    this.#svg.setAttribute("tabindex", "-1");
    this.#stage.append(this.#svg);
    this.#svg.addEventListener("pointerdown", event => this.#down(event));
    this.#svg.addEventListener("pointermove", event => this.#move(event));
    this.#svg.addEventListener("pointerup", () => this.#up());
    this.#svg.addEventListener("pointercancel", () => this.#cancel());
    this.#svg.addEventListener("focusin", event => this.#focus(event));
    frame.addEventListener("wheel", event => this.#wheel(event), {passive: false});
    new ResizeObserver(() => this.#fit()).observe(frame);
    this.#fit();
  }

  show(boxes, selected, others = []) {
    this.#boxes = boxes;
    this.#others = others;
    this.#selected = selected;
    this.#render();
  }

  get hand() {
    return this.#svg.classList.contains("hand");
  }

  // Whether the pointer moves the picture instead of drawing.
  set hand(on) {
    this.#svg.classList.toggle("hand", on);
  }

  get zoom() {
    return this.#zoom;
  }

  // The point of the screen that is given stays where it is.
  set zoom(value) {
    this.#zoomAt(value, this.#frame.clientWidth / 2, this.#frame.clientHeight / 2);
  }

  #zoomAt(value, left, top) {
    const before = this.#zoom;
    this.#zoom = Math.min(Math.max(value, 1), BoxCanvas.#MOST_ZOOM);
    const grown = this.#zoom / before;
    const x = (this.#frame.scrollLeft + left) * grown - left;
    const y = (this.#frame.scrollTop + top) * grown - top;
    this.#fit();
    this.#frame.scrollTo(x, y);
  }

  #wheel(event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const bounds = this.#frame.getBoundingClientRect();
      this.#zoomAt(this.#zoom * Math.exp(-event.deltaY / 300),
        event.clientX - bounds.left, event.clientY - bounds.top);
    }
  }

  #fit() {
    const {clientWidth, clientHeight} = this.#frame;
    const scale = Math.min(clientWidth / this.#size.width, clientHeight / this.#size.height);
    this.#stage.style.width = `${this.#size.width * scale * this.#zoom}px`;
    this.#stage.style.height = `${this.#size.height * scale * this.#zoom}px`;
    this.#render();
  }

  #render() {
    const unit = BoxDrawing.unit(this.#svg);
    const focused = this.#svg.contains(document.activeElement);
    const groups = this.#boxes.map((box, index) => this.#group(box, index, unit));
    const ghosts = this.#others.map(box =>
      BoxDrawing.group(box, {colour: "", kind: "other", unit}));
    this.#svg.replaceChildren(...groups, ...ghosts);
    const chosen = groups[this.#selected];
    if (chosen) {
      this.#svg.append(chosen);
      chosen.append(...this.#handles(this.#boxes[this.#selected], unit));
      if (focused) {
        chosen.focus({preventScroll: true});
      }
    }
  }

  #group(box, index, unit) {
    const kind = [index === this.#selected && "selected", box.probability !== undefined && "draft",
      !box.label && "unnamed"].filter(Boolean).join(" ");
    const group = BoxDrawing.group(box, {colour: this.#colourOf(box.label), kind, unit});
    group.dataset.index = index;
    group.setAttribute("tabindex", "0");
    group.setAttribute("role", "img");
    group.setAttribute("aria-label",
      `${box.label || "?"} ${[box.x, box.y, box.width, box.height].map(Math.round).join(", ")}`);
    return group;
  }

  #handles(box, unit) {
    const length = BoxCanvas.#HANDLE * unit;
    return BoxShapes.handles(box).map(({name, x, y}) => {
      const handle = BoxDrawing.rect(
        {x: x - length / 2, y: y - length / 2, width: length, height: length}, "handle");
      handle.dataset.handle = name;
      return handle;
    });
  }

  #focus(event) {
    const index = BoxCanvas.#index(event.target);
    if (index !== this.#selected && !this.#gesture) {
      this.#listener.selected(index);
    }
  }

  static #index(element) {
    return Number(element.closest("[data-index]")?.dataset.index ?? -1);
  }

  #point(event) {
    const bounds = this.#svg.getBoundingClientRect();
    return {
      x: (event.clientX - bounds.left) * this.#size.width / bounds.width,
      y: (event.clientY - bounds.top) * this.#size.height / bounds.height
    };
  }

  #down(event) {
    if (!event.isPrimary || event.button !== 0) {
      this.#cancel();
      return;
    }
    const from = this.#point(event);
    const {handle} = event.target.dataset;
    const index = event.shiftKey ? -1 : BoxCanvas.#index(event.target);
    if (this.hand) {
      const {scrollLeft, scrollTop} = this.#frame;
      this.#gesture = {scroll: {scrollLeft, scrollTop, x: event.clientX, y: event.clientY}};
    } else {
      event.preventDefault();
      this.#gesture = {from, handle, index, box: this.#boxes[index]};
      this.#svg.focus({preventScroll: true});
      this.#listener.selected(index);
    }
    this.#svg.setPointerCapture(event.pointerId);
  }

  #move(event) {
    const gesture = this.#gesture;
    if (!gesture) {
      return;
    }
    if (gesture.scroll) {
      this.#frame.scrollTo(gesture.scroll.scrollLeft + gesture.scroll.x - event.clientX,
        gesture.scroll.scrollTop + gesture.scroll.y - event.clientY);
      return;
    }
    gesture.shape = this.#shape(gesture, this.#point(event));
    this.#svg.querySelector(".preview")?.remove();
    this.#svg.append(BoxDrawing.rect(gesture.shape, "preview"));
  }

  #shape({from, handle, box}, point) {
    if (!box) {
      return BoxShapes.between(from, point, this.#size);
    }
    return handle ? BoxShapes.resized(box, handle, point, this.#size)
      : BoxShapes.moved(box, point.x - from.x, point.y - from.y, this.#size);
  }

  #up() {
    const gesture = this.#gesture;
    this.#cancel();
    const shape = gesture?.shape;
    const least = Math.min(BoxCanvas.#LEAST * BoxDrawing.unit(this.#svg), BoxCanvas.#LEAST);
    if (!shape || shape.width < least || shape.height < least) {
      return;
    }
    if (!gesture.box) {
      this.#listener.drawn(shape);
    } else if (!BoxShapes.same([shape], [{...gesture.box, label: undefined}])) {
      this.#listener.changed(gesture.index, shape);
    }
  }

  #cancel() {
    this.#gesture = null;
    this.#svg.querySelector(".preview")?.remove();
  }
}
