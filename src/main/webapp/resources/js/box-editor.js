"use strict";

// What people do to the boxes of an image. Each change can be taken back.
class BoxEditor {
  #history = new BoxHistory();
  #selected = -1;
  #others = [];
  #size;
  #labels;
  #canvas;
  #listener;

  // listener: changed(finished boxes) after each change, shown() after each drawing, unnamed()
  constructor(frame, {size, labels, listener}) {
    this.#size = size;
    this.#labels = labels;
    this.#listener = listener;
    this.#canvas = new BoxCanvas(frame, {
      size,
      colourOf: name => labels.colourOf(name),
      listener: {
        drawn: shape => this.add(shape),
        changed: (index, shape) => this.#replace(index, shape),
        selected: index => this.select(index)
      }
    });
  }

  get canvas() {
    return this.#canvas;
  }

  get history() {
    return this.#history;
  }

  get selected() {
    return this.#history.boxes[this.#selected];
  }

  get suggestions() {
    return this.#history.boxes.filter(BoxEditor.#isSuggestion);
  }

  // Boxes without a label and suggestions that nobody accepted are not the server's.
  get finished() {
    return this.#history.boxes
      .filter(box => box.label && !BoxEditor.#isSuggestion(box))
      .map(({label, x, y, width, height}) => ({label, x, y, width, height}));
  }

  get unnamed() {
    return this.#history.boxes.some(box => !box.label);
  }

  static #isSuggestion({probability}) {
    return probability !== undefined;
  }

  static #accepted({probability, ...box}) {
    return box;
  }

  show() {
    this.#canvas.show(this.#history.boxes, this.#selected, this.#others);
    this.#listener.shown();
  }

  // Boxes that somebody else drew, to look at only.
  compare(others) {
    this.#others = others;
    this.show();
  }

  select(index) {
    this.#selected = index;
    if (this.selected?.label) {
      this.#labels.choose(this.selected.label);
    }
    this.show();
  }

  add(shape) {
    const box = {...shape, label: this.#labels.chosen ?? ""};
    this.#update([...this.#history.boxes, box], this.#history.boxes.length);
    if (!box.label) {
      this.#listener.unnamed();
    }
  }

  addInMiddle() {
    const {width, height} = this.#size;
    this.add(BoxShapes.between({x: width * 3 / 8, y: height * 3 / 8},
      {x: width * 5 / 8, y: height * 5 / 8}, this.#size));
  }

  name(label) {
    if (this.selected) {
      this.#replace(this.#selected, {label});
    }
  }

  remove() {
    if (this.selected) {
      this.#update(this.#history.boxes.toSpliced(this.#selected, 1));
    }
  }

  acceptSelected() {
    this.#replace(this.#selected, {});
  }

  acceptAll() {
    this.#update(this.#history.boxes.map(BoxEditor.#accepted));
  }

  rejectAll() {
    this.#update(this.#history.boxes.filter(box => !BoxEditor.#isSuggestion(box)));
  }

  undo() {
    this.#history.undo();
    this.#changed();
  }

  redo() {
    this.#history.redo();
    this.#changed();
  }

  move(dx, dy) {
    this.#replace(this.#selected, BoxShapes.moved(this.selected, dx, dy, this.#size));
  }

  resize(dx, dy) {
    const {x, y, width, height} = this.selected;
    this.#replace(this.#selected, BoxShapes.resized(this.selected, "se",
      {x: x + width + dx, y: y + height + dy}, this.#size));
  }

  // Adds those boxes that are not there yet, cut to the picture; how many that are.
  copy(boxes) {
    const fresh = BoxShapes.cut(boxes, this.#size).filter(box =>
      !this.#history.boxes.some(other => BoxShapes.same([box], [other])));
    if (fresh.length > 0) {
      this.#update([...this.#history.boxes, ...fresh]);
    }
    return fresh.length;
  }

  // Shows suggestions where nothing is drawn yet, instead of earlier ones; how many that are.
  suggest(boxes) {
    const own = this.#history.boxes.filter(box => !BoxEditor.#isSuggestion(box));
    const fresh = BoxShapes.cut(boxes, this.#size)
      .filter(box => own.every(other => !BoxShapes.inSamePlace(box, other)));
    this.#history.change([...own, ...fresh]);
    this.select(fresh.length > 0 ? own.length : -1);
    return fresh.length;
  }

  // Begins with the boxes that the server has.
  begin(boxes) {
    this.#history.reset(boxes);
    this.select(-1);
  }

  // Puts other boxes in place of all, without telling of a change.
  replaceAll(boxes) {
    this.#history.change(boxes);
    this.select(-1);
  }

  // Whoever changes a suggestion has accepted it.
  #replace(index, change) {
    const box = {...BoxEditor.#accepted(this.#history.boxes[index]), ...change};
    this.#update(this.#history.boxes.with(index, box), index);
  }

  #update(boxes, selected = -1) {
    this.#history.change(boxes);
    this.#changed(selected);
  }

  #changed(selected = -1) {
    this.select(selected);
    this.#listener.changed(this.finished);
  }
}
