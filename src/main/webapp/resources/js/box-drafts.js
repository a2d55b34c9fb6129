"use strict";

// Boxes that the server does not have yet, kept in this browser until it has them.
const BoxDrafts = (() => {
  const PREFIX = "diyml.boxes.";
  const key = image => PREFIX + image;

  return {
    // A draft is {project, version, boxes}. False when the browser keeps nothing.
    keep(image, draft) {
      try {
        localStorage.setItem(key(image), JSON.stringify(draft));
        return true;
      } catch (full) {
        return false;
      }
    },

    of(image) {
      return JSON.parse(localStorage.getItem(key(image)));
    },

    drop(image) {
      localStorage.removeItem(key(image));
    },

    // Ids of the images of a project that have one.
    images(project) {
      return Object.keys(localStorage)
        .filter(name => name.startsWith(PREFIX))
        .map(name => name.slice(PREFIX.length))
        .filter(image => this.of(image).project === project);
    }
  };
})();
