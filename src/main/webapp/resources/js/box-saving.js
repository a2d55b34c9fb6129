"use strict";

// Sends boxes to the server a moment after each change, and as often as it takes.
class BoxSaving {
  static #PAUSE = 500;
  static #RETRY = 3000;
  static #STALE = 412;
  static #GONE = 404;
  #addressOf;
  #project;
  #image;
  #tell;
  #stored = null;
  #waiting = null;
  #timer = 0;
  #queue = Promise.resolve();
  #sending = false;

  // tell(state, detail) hears: saving, unkept (the browser keeps no draft), saved (the image),
  // offline, stale (the image as it is now), refused (why).
  constructor({addressOf, project, image, tell}) {
    this.#addressOf = addressOf;
    this.#project = project;
    this.#image = image;
    this.#tell = tell;
    window.addEventListener("online", () => this.#waiting && this.flush());
  }

  // The image as the server has it is what is known now.
  known(image) {
    this.#stored = image;
  }

  save(boxes) {
    if (!this.#sending && BoxShapes.same(boxes, this.#stored.boxes)) {
      this.discard();
      return;
    }
    this.#waiting = boxes;
    const kept = BoxDrafts.keep(this.#image,
      {project: this.#project, version: this.#stored.version, boxes});
    this.#tell(kept ? "saving" : "unkept");
    this.#later(BoxSaving.#PAUSE);
  }

  // What waits is no longer wanted.
  discard() {
    clearTimeout(this.#timer);
    this.#waiting = null;
    BoxDrafts.drop(this.#image);
    this.#tell("saved");
  }

  // Sends at once what waits; whether the server has everything then.
  flush() {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#waiting ? this.#sendWaiting() : null);
    return this.#queue.then(() => this.#waiting === null);
  }

  // The page goes, and hears no answer: the draft stays until the next page has looked.
  leave() {
    if (this.#waiting) {
      this.#put(this.#image, this.#stored.version, this.#waiting, true).catch(() => {});
    }
  }

  // Sends what was drawn in other images of the project while the server was away.
  async sendOthers() {
    const others = BoxDrafts.images(this.#project).filter(image => image !== this.#image);
    for (const image of others) {
      const {version, boxes} = BoxDrafts.of(image);
      const response = await this.#put(image, version, boxes).catch(() => null);
      const done = response?.status === BoxSaving.#STALE
        ? BoxShapes.same((await response.json()).current.boxes, boxes)
        : response?.ok || response?.status === BoxSaving.#GONE;
      if (done) {
        BoxDrafts.drop(image);
      }
    }
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), milliseconds);
  }

  #put(image, version, boxes, keepalive = false) {
    return fetch(`${this.#addressOf(image)}/annotations`, {
      method: "PUT",
      keepalive,
      headers: {"Content-Type": "application/json", "If-Match": `"${version}"`},
      body: JSON.stringify({boxes})
    });
  }

  async #sendWaiting() {
    const boxes = this.#waiting;
    this.#sending = true;
    try {
      const response = await this.#put(this.#image, this.#stored.version, boxes);
      if (response.status >= 500) {
        throw new Error(response.statusText);
      }
      this.#answered(boxes, response, await response.json());
    } catch (unreachable) {
      this.#tell("offline");
      this.#later(BoxSaving.#RETRY);
    }
    this.#sending = false;
  }

  #answered(boxes, response, found) {
    const current = response.status === BoxSaving.#STALE ? found.current : null;
    if (response.ok) {
      this.#arrived(boxes, found);
    } else if (current && BoxShapes.same(current.boxes, boxes)) {
      // It had arrived before; only the answer was lost.
      this.#arrived(boxes, current);
    } else if (current) {
      this.#tell("stale", current);
    } else {
      this.#tell("refused", found.detail);
    }
  }

  #arrived(boxes, image) {
    this.#stored = image;
    if (this.#waiting === boxes) {
      this.#waiting = null;
      BoxDrafts.drop(this.#image);
      this.#tell("saved", image);
    } else if (this.#waiting) {
      BoxDrafts.keep(this.#image,
        {project: this.#project, version: image.version, boxes: this.#waiting});
      this.#later(0);
    }
  }
}
