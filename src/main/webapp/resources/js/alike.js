"use strict";

// Shows which of the pictures that a model learned from are most like one.
const Alike = (() => {
  const section = document.getElementById("trial-alike");
  const zone = document.getElementById("trial");
  const language = document.documentElement.lang;
  let asked = 0;

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);

  const hide = () => {
    asked++;
    section.hidden = true;
  };

  const card = ({imageId, labels, similarity}) => {
    const link = document.createElement("a");
    link.className = "thing";
    link.href = zone.dataset.open + imageId;
    link.title = fill(zone.dataset.similarity, 
      similarity.toLocaleString(language, {minimumFractionDigits: 2, maximumFractionDigits: 2}));
    const image = new Image();
    image.loading = "lazy";
    image.alt = "";
    image.src = `${zone.dataset.images}${imageId}/thumbnail`;
    const label = document.createElement("span");
    label.textContent = labels.join(", ");
    link.append(image, label);
    return link;
  };

  // Nothing is shown when it cannot be told: the answer itself is what was asked for.
  const show = async (picture, iteration) => {
    hide();
    const turn = asked;
    if (iteration === undefined) {
      return;
    }
    const form = new FormData();
    form.append("image", picture, picture.name || "picture");
    const response = await fetch(`${zone.dataset.alike}${iteration}/alike`,
      {method: "POST", body: form});
    const found = response.ok ? await response.json() : {images: []};
    if (turn === asked && found.images.length > 0) {
      section.querySelector(".grid").replaceChildren(...found.images.map(card));
      document.getElementById("alike-hint").textContent = found.compared < found.learned
        ? fill(zone.dataset.of, found.compared.toLocaleString(language), found.learned.toLocaleString(language))
        : fill(zone.dataset.all, found.learned.toLocaleString(language));
      section.hidden = false;
    }
  };

  return {show, hide};
})();
