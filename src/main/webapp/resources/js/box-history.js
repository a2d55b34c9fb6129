"use strict";

// The boxes of an image while people draw, with a way back from each change.
class BoxHistory {
  static #MOST = 200;
  #states = [[]];
  #at = 0;

  get boxes() {
    return this.#states[this.#at];
  }

  // Begins anew, with nothing to take back.
  reset(boxes) {
    this.#states = [boxes];
    this.#at = 0;
  }

  change(boxes) {
    this.#states.splice(this.#at + 1, Infinity, boxes);
    if (this.#states.length > BoxHistory.#MOST) {
      this.#states.shift();
    }
    this.#at = this.#states.length - 1;
  }

  get undoable() {
    return this.#at > 0;
  }

  get redoable() {
    return this.#at < this.#states.length - 1;
  }

  undo() {
    this.#at -= this.undoable ? 1 : 0;
  }

  redo() {
    this.#at += this.redoable ? 1 : 0;
  }
}
